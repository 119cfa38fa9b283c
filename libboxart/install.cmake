# What `cmake --install` puts where: the libraries and headers, and what tells CMake and pkg-config of
# them. Components: program, library, dev.
include(CMakePackageConfigHelpers)

set(config_dir ${CMAKE_INSTALL_LIBDIR}/cmake/boxart)
set(installed boxart_static)
if(BOXART_SHARED)
  list(APPEND installed boxart_shared)
endif()
install(TARGETS ${installed} EXPORT boxartTargets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT dev
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library NAMELINK_COMPONENT dev
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT dev)
install(EXPORT boxartTargets NAMESPACE boxart:: DESTINATION ${config_dir} COMPONENT dev)

configure_package_config_file(boxartConfig.cmake.in boxartConfig.cmake
  INSTALL_DESTINATION ${config_dir})
# Before 1.0 a minor version may change what programs see.
write_basic_package_version_file(boxartConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  ${CMAKE_CURRENT_BINARY_DIR}/boxartConfig.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/boxartConfigVersion.cmake
  DESTINATION ${config_dir} COMPONENT dev)

# pkg-config --static tells of what the archive needs.
set(pc_requires_private "libcgraph")
set(pc_libs_private "-lstdc++ -lm -pthread")
if("c++" IN_LIST CMAKE_CXX_IMPLICIT_LINK_LIBRARIES)
  set(pc_libs_private "-lc++ -lm -pthread")
endif()
if(BOXART_LOAD_LATER)
  string(APPEND pc_libs_private " -l${CMAKE_DL_LIBS}")
else()
  string(APPEND pc_requires_private ", expat, icu-i18n, icu-uc")
endif()
if(BOXART_SHARED)
  set(pc_requires "")
else()
  # There is only the archive.
  set(pc_requires "${pc_requires_private}")
endif()
# The file finds the prefix from its own place, so that the tree can be moved.
file(RELATIVE_PATH pc_prefix ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
configure_file(boxart.pc.in boxart.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/boxart.pc COMPONENT dev
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
