# Warnings, standard and sanitizers of our own targets; never exported.
add_library(dittograph_options INTERFACE)
target_compile_features(dittograph_options INTERFACE cxx_std_20)
target_compile_options(dittograph_options INTERFACE -Wall -Wextra -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC bug 105651: false alarms in std::string's own headers.
  target_compile_options(dittograph_options INTERFACE -Wno-restrict)
endif()
if(DITTOGRAPH_SANITIZE)
  target_compile_options(dittograph_options INTERFACE
    -fsanitize=${DITTOGRAPH_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(dittograph_options INTERFACE -fsanitize=${DITTOGRAPH_SANITIZE})
endif()
