# Who may include whom: every folder of the library knows only those named here, what is private to
# a folder stands in its detail/, which nobody else includes, and only one folder each knows the
# libraries. Usage: cmake -D source=<libboxart/src> -P includes.cmake
cmake_minimum_required(VERSION 3.25)

set(base_knows "")
set(text_knows base)
set(graph_knows base text)
set(api_knows base text graph)
set(dot_knows base text graph)
set(easy_knows base text graph)
set(mermaid_knows base text graph)
set(resolve_knows base text graph)
set(drawing_knows base text graph)
set(paint_knows base text graph drawing)
set(output_knows base text graph drawing paint)

# The layered layout: sizes and ids only.
# Its own headers are what all groups share, and layering.h, which holds the values of all groups.
set(layered_knows base layered/rank layered/trunks layered/ports layered/columns layered/channels)
set(layered/simplex_knows base)
set(layered/rank_knows base layered layered/simplex)
set(layered/order_knows base layered)
set(layered/trunks_knows base layered layered/rank layered/order)
set(layered/ports_knows base layered layered/trunks layered/columns)
set(layered/columns_knows base layered layered/simplex layered/ports)
set(layered/channels_knows base layered layered/trunks layered/ports layered/columns)

# From the graph to the layers, and from the layers to the screen.
set(boxes_knows base text graph drawing layered layered/rank layered/ports)
set(scene_knows base text graph drawing boxes layout)
set(scene/route_knows base graph drawing boxes scene)
set(scene/fold_knows base graph drawing boxes scene scene/labels)
set(scene/labels_knows base text graph drawing scene)
set(components_knows base graph drawing boxes scene)
set(fit_knows base text graph drawing boxes scene)
set(layout_knows base text graph drawing layered layered/rank layered/trunks layered/order
  layered/ports layered/columns layered/channels boxes scene scene/route scene/labels scene/fold components)

set(text_libraries unicode)
set(dot_libraries cgraph)
set(resolve_libraries expat)

file(GLOB_RECURSE files RELATIVE ${source} ${source}/*.h ${source}/*.cpp)
foreach(file IN LISTS files)
  cmake_path(GET file PARENT_PATH folder)
  string(REGEX REPLACE "/detail$" "" group "${folder}")
  if(group AND NOT DEFINED ${group}_knows)
    message(SEND_ERROR "${group}: a folder that includes.cmake doesn't know")
    continue()
  endif()
  file(STRINGS ${source}/${file} lines REGEX "^#include ")
  foreach(line IN LISTS lines)
    if(line MATCHES "\"(.+)/[^/\"]+\"")
      set(other ${CMAKE_MATCH_1})
      if(other STREQUAL group OR other STREQUAL "${group}/detail")
        continue()
      endif()
      # What is called from the outside knows all, but for what is private.
      if(other MATCHES "/detail$" OR (group AND NOT other IN_LIST ${group}_knows))
        message(SEND_ERROR "${file} may not know ${other}: ${line}")
      endif()
    elseif(group AND line MATCHES "<(unicode|cgraph|expat)[/.]")
      if(NOT CMAKE_MATCH_1 IN_LIST ${group}_libraries)
        message(SEND_ERROR "${file} may not know ${CMAKE_MATCH_1}: ${line}")
      endif()
    endif()
  endforeach()
endforeach()
