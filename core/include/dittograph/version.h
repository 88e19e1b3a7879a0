#pragma once

#define DITTOGRAPH_VERSION "0.1.0"
