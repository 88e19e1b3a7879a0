# A Debian package of what Install.cmake installs: `scripts/package`, or `cpack` in the build folder.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME dittograph)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "finds repeated passages and near-duplicate articles in news")
set(CPACK_PACKAGE_DESCRIPTION "Dittograph finds passages that an article repeats, word for word or in
other words, passages that several articles share, and near-duplicate
articles in dumps of millions, with exact scores and offsets. It reads
text, JSON, CSV, ninjs, NewsML-G2, NITF, WARC, and compressed files of them.

The package has the command dittograph and, to use the same from C++, a
static library with its headers, CMake package and pkg-config file.")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS  # as Debian has them, whatever the umask is
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER
    "Dittograph maintainers <maintainers@users.noreply.r-seed-c3953117.example>")
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS  # to link the library
    "libabsl-dev, libhwy-dev, libtbb-dev, libutf8proc-dev, libxxhash-dev, pkg-config, cmake")
include(CPack)
