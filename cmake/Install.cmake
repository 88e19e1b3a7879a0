# Library, headers, package config, pkg-config file, command, documentation.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(dittograph_cmake_dir "${CMAKE_INSTALL_LIBDIR}/cmake/dittograph")
install(TARGETS dittograph EXPORT dittographTargets FILE_SET HEADERS)
install(EXPORT dittographTargets NAMESPACE dittograph:: DESTINATION "${dittograph_cmake_dir}")
if(TARGET dittograph_cli)
  install(TARGETS dittograph_cli)
  set(dittograph_generated_dir "${PROJECT_BINARY_DIR}/cli/generated")
  install(FILES "${dittograph_generated_dir}/man" RENAME dittograph.1
          DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
  install(FILES "${dittograph_generated_dir}/bash" RENAME dittograph
          DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
  install(FILES "${dittograph_generated_dir}/zsh" RENAME _dittograph
          DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
  install(FILES "${dittograph_generated_dir}/fish" RENAME dittograph.fish
          DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
endif()

# An archive hands its private dependencies on to whoever links it.
get_target_property(dittograph_type dittograph TYPE)
set(DITTOGRAPH_IS_STATIC OFF)
set(DITTOGRAPH_PC_REQUIRES "absl_status absl_statusor")
if(dittograph_type STREQUAL "STATIC_LIBRARY")
  set(DITTOGRAPH_IS_STATIC ON)
  string(APPEND DITTOGRAPH_PC_REQUIRES
         " absl_flat_hash_map libhwy libhwy-contrib libutf8proc libxxhash tbb")
endif()
configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/dittographConfig.cmake.in"
  "${PROJECT_BINARY_DIR}/dittographConfig.cmake"
  INSTALL_DESTINATION "${dittograph_cmake_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/dittographConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES
  "${PROJECT_BINARY_DIR}/dittographConfig.cmake"
  "${PROJECT_BINARY_DIR}/dittographConfigVersion.cmake"
  "${PROJECT_SOURCE_DIR}/cmake/FindxxHash.cmake"
  "${PROJECT_SOURCE_DIR}/cmake/Findutf8proc.cmake"
  DESTINATION "${dittograph_cmake_dir}")

# Relative to the file itself, so that the tree can be moved: `../..` from lib/pkgconfig,
# `../../..` from lib/x86_64-linux-gnu/pkgconfig.
set(dittograph_pc_dir "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig")
cmake_path(RELATIVE_PATH CMAKE_INSTALL_PREFIX BASE_DIRECTORY "${dittograph_pc_dir}"
           OUTPUT_VARIABLE DITTOGRAPH_PC_PREFIX)
configure_file("${PROJECT_SOURCE_DIR}/cmake/dittograph.pc.in"
               "${PROJECT_BINARY_DIR}/dittograph.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/dittograph.pc"
        DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
install(FILES
  "${PROJECT_SOURCE_DIR}/LICENSE"
  "${PROJECT_SOURCE_DIR}/README.md"
  "${PROJECT_SOURCE_DIR}/cmake/copyright"
  DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs" "${PROJECT_SOURCE_DIR}/examples"
        DESTINATION "${CMAKE_INSTALL_DOCDIR}")
