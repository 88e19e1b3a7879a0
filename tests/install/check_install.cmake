# Installs the build into an empty folder, builds the example against it by find_package and by
# pkg-config, and compares what both print.
#   cmake -D BUILD_DIR=... -D CXX=... -P check_install.cmake
set(scratch "${BUILD_DIR}/tests/install")
set(prefix "${scratch}/prefix")
set(expected "morning evening 0.824\n3 articles, 1 pairs\n")

function(run)
  execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)
endfunction()

function(expect_output binary)
  execute_process(COMMAND "${binary}" OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
  if(NOT output STREQUAL expected)
    message(FATAL_ERROR "${binary} printed\n${output}instead of\n${expected}")
  endif()
endfunction()

file(REMOVE_RECURSE "${scratch}")
run("${CMAKE_COMMAND}" --install "${BUILD_DIR}" --prefix "${prefix}")

run("${CMAKE_COMMAND}" -S "${CMAKE_CURRENT_LIST_DIR}" -B "${scratch}/consumer" -G Ninja
    "-DCMAKE_PREFIX_PATH=${prefix}" "-DCMAKE_CXX_COMPILER=${CXX}")
run("${CMAKE_COMMAND}" --build "${scratch}/consumer")
expect_output("${scratch}/consumer/find_duplicates")

file(GLOB_RECURSE pc_file "${prefix}/*/dittograph.pc")
cmake_path(GET pc_file PARENT_PATH pc_dir)
set(ENV{PKG_CONFIG_PATH} "${pc_dir}")
execute_process(COMMAND pkg-config --cflags --libs dittograph
                OUTPUT_VARIABLE flags OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
separate_arguments(flags UNIX_COMMAND "${flags}")
run("${CXX}" -std=c++20 "${CMAKE_CURRENT_LIST_DIR}/../../examples/find_duplicates.cc" ${flags}
    -o "${scratch}/find_duplicates")
expect_output("${scratch}/find_duplicates")
