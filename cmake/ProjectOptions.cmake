# Warnings, standard and sanitizers of our own targets; never exported.
add_library(dittograph_options INTERFACE)
target_compile_features(dittograph_options INTERFACE cxx_std_20)
target_compile_options(dittograph_options INTERFACE -Wall -Wextra -Wshadow)
if(DITTOGRAPH_SANITIZE)
  target_compile_options(dittograph_options INTERFACE
    -fsanitize=${DITTOGRAPH_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(dittograph_options INTERFACE -fsanitize=${DITTOGRAPH_SANITIZE})
endif()
