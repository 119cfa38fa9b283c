# What `cpack` makes: Debian packages of the program, the library and what is needed to link it. Their
# files belong under /usr: preset `package`.
set(soversion ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
set(CPACK_PACKAGE_NAME boxart)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR "The boxart authors")
# Who packs it gives a real address: -DBOXART_MAINTAINER=...
set(BOXART_MAINTAINER "The boxart authors <boxart@localhost>" CACHE STRING "Who answers for packages")
set(CPACK_PACKAGE_CONTACT "${BOXART_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_GENERATOR DEB)
set(CPACK_COMPONENTS_ALL program library dev)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
# Whatever the umask of who packs.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY ">=")

# Which package has ICU: dpkg-shlibdeps sees only what is bound at the start.
set(icu "")
if(BOXART_LOAD_ICU)
  find_package(ICU REQUIRED COMPONENTS uc)
  string(REGEX MATCH "^[0-9]+" icu_major "${ICU_VERSION}")
  set(icu libicu${icu_major})
endif()

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME boxart)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION graphics)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS ${icu})
# For --png and the like.
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS graphviz)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
  "boxart reads graphs in DOT or in the language of Graph::Easy and prints them in\nbox-drawing characters: for terminals, slides, comments and logs.")
if(BOXART_GRAPH_EASY)
  set(CPACK_DEBIAN_PROGRAM_PACKAGE_CONFLICTS libgraph-easy-perl)
endif()

set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libboxart${soversion})
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS ${icu})
set(CPACK_COMPONENT_LIBRARY_DESCRIPTION "The shared library of boxart, in C++ and C.")

set(CPACK_DEBIAN_DEV_PACKAGE_NAME libboxart-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
# The archive needs what the library is made of.
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS
  "libboxart${soversion} (= ${PROJECT_VERSION}-1), libgraphviz-dev, libexpat1-dev, pkgconf | pkg-config")
if(NOT BOXART_LOAD_ICU)
  string(APPEND CPACK_DEBIAN_DEV_PACKAGE_DEPENDS ", libicu-dev")
endif()
set(CPACK_COMPONENT_DEV_DESCRIPTION
  "The headers of boxart, its archive, and what tells CMake and pkg-config of them.")

foreach(component IN ITEMS program library dev)
  string(TOUPPER ${component} upper)
  install(FILES ${PROJECT_SOURCE_DIR}/LICENSE RENAME copyright COMPONENT ${component}
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${CPACK_DEBIAN_${upper}_PACKAGE_NAME})
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md COMPONENT program
  DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/boxart)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs COMPONENT program
  DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/boxart)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/examples COMPONENT dev
  DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libboxart-dev)

include(CPack)
