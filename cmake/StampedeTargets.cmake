# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later

# stampede_precompile(<target> <owner> <headers>...)
# The owner builds the precompiled header, every other target shares it.
function(stampede_precompile target owner)
  if(NOT STAMPEDE_PCH)
    return()
  endif()
  if(target STREQUAL owner)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  else()
    target_precompile_headers(${target} REUSE_FROM ${owner})
  endif()
endfunction()

set(STAMPEDE_COMMON_HEADERS <QByteArray> <QCoreApplication> <QDateTime> <QHash> <QList> <QObject> <QString>
  <QStringList> <QTimer> <algorithm> <array> <atomic> <chrono> <cmath> <functional> <memory> <optional> <span> <string>
  <string_view> <utility> <variant> <vector>)

# stampede_room(<name> [LINK <targets>...])
# A room of core/: the static library stampede_<name> made of every .cpp and .h in the current folder.
function(stampede_room name)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h)
  add_library(stampede_${name} STATIC ${sources})
  set_target_properties(stampede_${name} PROPERTIES LINKER_LANGUAGE CXX AUTOMOC ON)
  target_link_libraries(stampede_${name} PUBLIC stampede_options Qt6::Core ${ARG_LINK})
  stampede_precompile(stampede_${name} stampede_base ${STAMPEDE_COMMON_HEADERS})
endfunction()

# stampede_tests(<room> [PCH <owner>] [LINK <targets>...])
# One Qt Test program and one CTest entry for each tst_*.cpp of the current folder.
function(stampede_tests room)
  cmake_parse_arguments(ARG "" "PCH" "LINK" ${ARGN})
  if(NOT ARG_PCH)
    set(ARG_PCH stampede_base)
  endif()
  file(GLOB sources CONFIGURE_DEPENDS tst_*.cpp)
  foreach(source IN LISTS sources)
    get_filename_component(stem ${source} NAME_WE)
    string(REPLACE "tst_" "tst_${room}_" target ${stem})
    add_executable(${target} ${source})
    set_target_properties(${target} PROPERTIES AUTOMOC ON
      RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(${target} PRIVATE ${ARG_LINK} Qt6::Test)
    target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    stampede_precompile(${target} ${ARG_PCH})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      # Designated initialisers leave the rest as it is on purpose.
      target_compile_options(${target} PRIVATE -Wno-missing-field-initializers)
    endif()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
      # It takes sums of strings, which tables of tests have many of, for overruns (GCC's bug 105651).
      target_compile_options(${target} PRIVATE -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow)
    endif()
    target_compile_definitions(${target} PRIVATE STAMPEDE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${room}/${stem} COMMAND ${target})
    set(environment QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 ${STAMPEDE_SANITIZER_OPTIONS})
    set_tests_properties(${room}/${stem} PROPERTIES TIMEOUT 120 ENVIRONMENT "${environment}")
  endforeach()
endfunction()

set(STAMPEDE_WIDGET_HEADERS ${STAMPEDE_COMMON_HEADERS} <QAction> <QBoxLayout> <QComboBox> <QLabel> <QPainter>
  <QPushButton> <QWidget>)

# stampede_widget_room(<name> [LINK <targets>...])
# A room of widgets/: the static library stampede_w_<name> made of every .cpp and .h in the current folder. Includes
# are written from the top of the tree ("widgets/<name>/…").
function(stampede_widget_room name)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h)
  add_library(stampede_w_${name} STATIC ${sources})
  set_target_properties(stampede_w_${name} PROPERTIES AUTOMOC ON)
  target_include_directories(stampede_w_${name} PUBLIC ${CMAKE_SOURCE_DIR})
  target_link_libraries(stampede_w_${name} PUBLIC stampede_options Qt6::Widgets ${ARG_LINK})
  stampede_precompile(stampede_w_${name} stampede_w_base ${STAMPEDE_WIDGET_HEADERS})
endfunction()
