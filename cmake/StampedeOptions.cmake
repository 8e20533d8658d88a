# SPDX-FileCopyrightText: 2026 The Stampede developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One INTERFACE target carries the warnings and Qt's strictness; every target of the project links it.
add_library(stampede_options INTERFACE)
target_include_directories(stampede_options INTERFACE ${CMAKE_SOURCE_DIR}/core)
target_compile_definitions(stampede_options INTERFACE
  QT_NO_KEYWORDS QT_NO_CONTEXTLESS_CONNECT QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_USE_QSTRINGBUILDER
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  STAMPEDE_VERSION="${PROJECT_VERSION}")
if(MSVC)
  target_compile_options(stampede_options INTERFACE /W4 /utf-8 /permissive-)
else()
  target_compile_options(stampede_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion -Wshadow -Wnon-virtual-dtor
    -Woverloaded-virtual -Wimplicit-fallthrough)
endif()
if(STAMPEDE_SANITIZE)
  target_compile_options(stampede_options INTERFACE
    -fsanitize=${STAMPEDE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(stampede_options INTERFACE -fsanitize=${STAMPEDE_SANITIZE})
endif()
if(STAMPEDE_SANITIZE MATCHES "thread")
  set(STAMPEDE_SANITIZER_OPTIONS
    "TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/tsan.supp ignore_noninstrumented_modules=1")
endif()
if(STAMPEDE_SANITIZE MATCHES "address")
  # What is freed is held back to find uses of it; 256 MB of that would look like a leak where memory is watched.
  list(APPEND STAMPEDE_SANITIZER_OPTIONS "ASAN_OPTIONS=quarantine_size_mb=32")
endif()
