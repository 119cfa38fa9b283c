# The libraries that a program by BOXART_STATIC is made of: the targets static_cgraph, static_expat and
# static_icu.
enable_language(C)
enable_language(ASM)

# cgraph is not packaged as an archive, so it is compiled from Graphviz's sources.
set(BOXART_GRAPHVIZ_SOURCE "" CACHE PATH "Graphviz's sources, for BOXART_STATIC")
set(graphviz ${BOXART_GRAPHVIZ_SOURCE}/lib)
if(NOT EXISTS ${graphviz}/cgraph/grammar.y OR NOT EXISTS ${graphviz}/cdt/cdt.h)
  message(FATAL_ERROR "BOXART_STATIC compiles cgraph from the sources of Graphviz 2.42: "
    "set BOXART_GRAPHVIZ_SOURCE to where `apt-get source graphviz` puts them")
endif()
find_package(BISON REQUIRED)
find_package(FLEX REQUIRED)
set(here ${CMAKE_CURRENT_BINARY_DIR}/static)
file(MAKE_DIRECTORY ${here})
# Parser and scanner are called aag..., as Graphviz's own build calls them.
file(WRITE ${here}/rename.cmake [[
file(READ ${from} text)
string(REPLACE yy aag text "${text}")
string(REGEX REPLACE "unsigned long( int)?" uint64_t text "${text}")
string(REGEX REPLACE "[^\n]*extern[^\n]*isatty[^\n]*" "" text "${text}")
file(WRITE ${to} "${text}")
]])
add_custom_command(OUTPUT ${here}/grammar.c ${here}/grammar.h ${here}/scan.c
  COMMAND ${CMAKE_COMMAND} -E make_directory ${here}/parser
  COMMAND ${BISON_EXECUTABLE} -d -Wnone -o ${here}/parser/grammar.c ${graphviz}/cgraph/grammar.y
  COMMAND ${FLEX_EXECUTABLE} -i -o ${here}/parser/scan.c ${graphviz}/cgraph/scan.l
  COMMAND ${CMAKE_COMMAND} -D from=${here}/parser/grammar.c -D to=${here}/grammar.c -P ${here}/rename.cmake
  COMMAND ${CMAKE_COMMAND} -D from=${here}/parser/grammar.h -D to=${here}/grammar.h -P ${here}/rename.cmake
  COMMAND ${CMAKE_COMMAND} -D from=${here}/parser/scan.c -D to=${here}/scan.c -P ${here}/rename.cmake
  DEPENDS ${graphviz}/cgraph/grammar.y ${graphviz}/cgraph/scan.l ${here}/rename.cmake
  VERBATIM)
file(WRITE ${here}/config.h
  "#define HAVE_UNISTD_H 1\n#define HAVE_STRCASECMP 1\n#define PACKAGE_VERSION \"2.42\"\n")
# Its folder has a malloc.h of its own, which must not hide the system's.
configure_file(${graphviz}/cgraph/cgraph.h ${here}/include/cgraph.h COPYONLY)
configure_file(${graphviz}/cdt/cdt.h ${here}/include/cdt.h COPYONLY)

file(GLOB cdt ${graphviz}/cdt/dt*.c)
set(cgraph)
foreach(name IN ITEMS agerror agxbuf apply attr edge flatten graph id imap io mem node obj pend rec
    refstr subg utils write)
  list(APPEND cgraph ${graphviz}/cgraph/${name}.c)
endforeach()
add_library(static_cgraph STATIC ${cdt} ${cgraph} ${here}/grammar.c ${here}/scan.c)
target_include_directories(static_cgraph SYSTEM PUBLIC ${here}/include
  PRIVATE ${here} ${graphviz}/cdt ${graphviz}/cgraph)
target_compile_options(static_cgraph PRIVATE -w -ffunction-sections -fdata-sections)
# Its files were not written to be compiled as one: they share names and macros.
set_target_properties(static_cgraph PROPERTIES UNITY_BUILD OFF)

find_package(EXPAT REQUIRED)
find_library(BOXART_EXPAT_ARCHIVE NAMES libexpat.a REQUIRED)
add_library(static_expat INTERFACE)
target_link_libraries(static_expat INTERFACE ${BOXART_EXPAT_ARCHIVE} m)
target_include_directories(static_expat SYSTEM INTERFACE ${EXPAT_INCLUDE_DIRS})

find_package(ICU REQUIRED COMPONENTS uc)
string(REGEX MATCH "^[0-9]+" icu_major "${ICU_VERSION}")
find_library(BOXART_ICU_I18N_ARCHIVE NAMES libicui18n.a REQUIRED)
find_library(BOXART_ICU_UC_ARCHIVE NAMES libicuuc.a REQUIRED)
find_library(BOXART_ICU_DATA_ARCHIVE NAMES libicudata.a REQUIRED)
find_program(BOXART_ICUPKG NAMES icupkg PATHS /usr/sbin /sbin REQUIRED)
# Of ICU's 30 MB of data, what breaks lines and writes text in Latin letters.
set(data icudt${icu_major}l)
set(item_list brkitr/root.res brkitr/res_index.res brkitr/line.brk brkitr/word.brk
  brkitr/thaidict.dict brkitr/laodict.dict brkitr/khmerdict.dict brkitr/burmesedict.dict
  translit/root.res nfkc.nrm nfkc_cf.nrm uemoji.icu ulayout.icu)
list(JOIN item_list "\n" items)
file(WRITE ${here}/items.txt "${items}\n")
add_custom_command(OUTPUT ${here}/icu/${data}.dat
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${here}/icu
  COMMAND ${CMAKE_COMMAND} -E make_directory ${here}/icu/items ${here}/icu/all
  COMMAND ${CMAKE_COMMAND} -E chdir ${here}/icu ${CMAKE_AR} x ${BOXART_ICU_DATA_ARCHIVE}
  COMMAND ${CMAKE_OBJCOPY} -O binary --only-section=.rodata
    ${here}/icu/${data}_dat.o ${here}/icu/all/${data}.dat
  COMMAND ${BOXART_ICUPKG} -d ${here}/icu/items -x ${here}/items.txt ${here}/icu/all/${data}.dat
  COMMAND ${BOXART_ICUPKG} --ignore-deps -s ${here}/icu/items -a ${here}/items.txt
    new ${here}/icu/${data}.dat
  DEPENDS ${here}/items.txt ${BOXART_ICU_DATA_ARCHIVE}
  VERBATIM)
file(WRITE ${here}/icu_data.s "\
  .globl icudt${icu_major}_dat
  .section .rodata
  .balign 16
icudt${icu_major}_dat:
  .incbin \"${here}/icu/${data}.dat\"
  .section .note.GNU-stack, \"\", %progbits
")
set_source_files_properties(${here}/icu_data.s PROPERTIES OBJECT_DEPENDS ${here}/icu/${data}.dat)
add_library(static_icu STATIC ${here}/icu_data.s)
target_include_directories(static_icu SYSTEM INTERFACE ${ICU_INCLUDE_DIRS})
target_link_libraries(static_icu INTERFACE
  ${BOXART_ICU_I18N_ARCHIVE} ${BOXART_ICU_UC_ARCHIVE} $<TARGET_FILE:static_icu>)
