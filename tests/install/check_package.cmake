# Makes the Debian package of the build, looks at what it says and holds, unpacks it into a folder
# and runs the command from there.
#   cmake -D BUILD_DIR=... -D VERSION=... -P check_package.cmake
foreach(tool dpkg-deb dpkg-shlibdeps file)
  find_program(found_${tool} ${tool})
  if(NOT found_${tool})
    message("skipped: no ${tool} here")
    return()
  endif()
endforeach()
set(scratch "${BUILD_DIR}/tests/package")
set(root "${scratch}/root")

function(output_of variable)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
  set(${variable} "${output}" PARENT_SCOPE)
endfunction()

function(expect text)
  foreach(pattern IN LISTS ARGN)
    if(NOT text MATCHES "${pattern}")
      message(FATAL_ERROR "nothing like '${pattern}' in\n${text}")
    endif()
  endforeach()
endfunction()

file(REMOVE_RECURSE "${scratch}")
get_filename_component(bin "${CMAKE_COMMAND}" DIRECTORY)
output_of(log "${bin}/cpack" --config "${BUILD_DIR}/CPackConfig.cmake" -B "${scratch}")
file(GLOB package "${scratch}/*.deb")

output_of(info dpkg-deb --info "${package}")
expect("${info}"
  "Package: dittograph\n" "Version: ${VERSION}\n" "Section: text\n" "Maintainer: [^<\n]+ <[^>\n]+@"
  "Description: finds repeated" "Depends: [^\n]*libc6" "Depends: [^\n]*libarchive" "Suggests: libabsl-dev")

output_of(contents dpkg-deb --contents "${package}")
expect("${contents}"
  "-rwxr-xr-x root/root [^\n]* \\./usr/bin/dittograph\n"
  "\\./usr/lib/[^\n]*libdittograph\\.(a|so)"
  "\\./usr/include/dittograph/dittograph\\.h\n"
  "\\./usr/lib/[^\n]*cmake/dittograph/dittographConfig\\.cmake\n"
  "\\./usr/lib/[^\n]*pkgconfig/dittograph\\.pc\n"
  "\\./usr/share/man/man1/dittograph\\.1\n"
  "\\./usr/share/bash-completion/completions/dittograph\n"
  "\\./usr/share/zsh/site-functions/_dittograph\n"
  "\\./usr/share/fish/vendor_completions\\.d/dittograph\\.fish\n"
  "\\./usr/share/doc/dittograph/copyright\n"
  "\\./usr/share/doc/dittograph/docs/output\\.md\n")
if(contents MATCHES "\n([^\n]* \\./(usr/local|opt|home)[^\n]*)")
  message(FATAL_ERROR "out of place in a package: ${CMAKE_MATCH_1}")
endif()

output_of(log dpkg-deb --extract "${package}" "${root}")
output_of(version "${root}/usr/bin/dittograph" --version)
expect("${version}" "^dittograph ${VERSION}\n")
output_of(passages "${root}/usr/bin/dittograph" passages -q
          "${CMAKE_CURRENT_LIST_DIR}/../../corpora/newsroom/harbour.txt")
expect("${passages}" "\nreworded\t")
