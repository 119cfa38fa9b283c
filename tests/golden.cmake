# Draws one fixture and compares what is printed, byte by byte, with the files beside it:
# <name>.txt for standard output, <name>.err for standard error; without the file nothing may be
# printed there. Arguments of the program stand in the fixture's first line, `// boxart: --ascii`,
# `# boxart: --ascii` in the language of Graph::Easy (*.easy), `%% boxart: --ascii` in that of Mermaid (*.mmd).
# bad-* must be refused, all others drawn, and a drawing must have its .txt.
# With BOXART_ACCEPT=1 in the environment what was printed becomes the expectation.
#
# Usage: cmake -D program=... -D fixture=... -D scratch=... -P golden.cmake
cmake_minimum_required(VERSION 3.25)

# They choose how many colours there are.
unset(ENV{TERM})
unset(ENV{COLORTERM})

cmake_path(GET fixture PARENT_PATH folder)
cmake_path(GET fixture STEM LAST_ONLY name)
cmake_path(GET fixture FILENAME file)
file(MAKE_DIRECTORY ${scratch})

set(arguments "")
file(STRINGS ${fixture} first LIMIT_COUNT 1)
if(first MATCHES "^(//|#|%%) boxart: (.*)$")
  separate_arguments(arguments UNIX_COMMAND "${CMAKE_MATCH_2}")
endif()

# In the fixture's folder, so that messages don't depend on where the project is.
execute_process(
  COMMAND ${program} ${arguments} ${file}
  WORKING_DIRECTORY ${folder}
  OUTPUT_FILE ${scratch}/${name}.txt
  ERROR_FILE ${scratch}/${name}.err
  RESULT_VARIABLE status)

set(expected_status 0)
if(name MATCHES "^bad-")
  set(expected_status 1)
endif()
if(NOT status STREQUAL expected_status)
  file(READ ${scratch}/${name}.err said)
  message(FATAL_ERROR "returned ${status} instead of ${expected_status}\n${said}")
endif()

foreach(kind IN ITEMS txt err)
  set(actual ${scratch}/${name}.${kind})
  set(expected ${folder}/${name}.${kind})
  file(SIZE ${actual} size)
  if("$ENV{BOXART_ACCEPT}")
    if(size EQUAL 0)
      file(REMOVE ${expected})
    else()
      file(COPY_FILE ${actual} ${expected})
    endif()
  elseif(EXISTS ${expected})
    execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${expected} ${actual}
      RESULT_VARIABLE different ERROR_QUIET)
    if(different)
      execute_process(COMMAND diff -u ${expected} ${actual} OUTPUT_VARIABLE changes ERROR_QUIET)
      message(SEND_ERROR "not as expected: ${expected}\n${changes}")
    endif()
  elseif(NOT size EQUAL 0)
    file(READ ${actual} said)
    message(SEND_ERROR "there is no ${expected} for\n${said}")
  endif()
endforeach()
