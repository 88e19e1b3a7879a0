// Ctrl-C and kill(1): nothing half-written is left behind.
#pragma once

namespace dittograph {

// From here on SIGINT, SIGTERM and SIGHUP remove what is under construction, print one line and end
// the process by the signal. Before any thread starts: threads inherit what is blocked. Signals
// that the caller has ignored, as nohup does, stay ignored.
void EndCleanlyOnSignals();

}  // namespace dittograph
