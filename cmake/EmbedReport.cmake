# Joins the files of the report's page (io/html/modules.txt says how) and writes them as C++.
#
#   cmake -D FOLDER=io/html -D OUTPUT=page.cc -P EmbedReport.cmake
#
# Texts stand in quotes wherever they are used: CMake would take a list apart at their semicolons.
# In its regular expressions ^ would hold at each new match, so each line is found by the newline
# before it.
cmake_minimum_required(VERSION 3.25)

file(STRINGS "${FOLDER}/modules.txt" names REGEX "^[^#]")
set(style "\n")
set(script "\n")
foreach(name IN LISTS names)
  file(READ "${FOLDER}/${name}" text)
  if(name MATCHES "[.]css$")
    string(APPEND style "${text}")
  elseif(name MATCHES "[.]js$")
    string(REGEX REPLACE "\nimport [^\n]*" "" text "\n${text}")
    string(REGEX REPLACE "\nexport (async function|function|const|class) " "\n\\1 " text "${text}")
    string(APPEND script "${text}")
    if(text MATCHES "\n((import|export)[^A-Za-z0-9_$][^\n]*)")
      message(FATAL_ERROR "${name}: ${CMAKE_MATCH_1}: write it as io/html/modules.txt says")
    endif()
  else()
    message(FATAL_ERROR "modules.txt: ${name} is neither .css nor .js")
  endif()
endforeach()
# What would end the element, or make `<script` in a string a part of it.
if("${style}${script}" MATCHES "(<!--|<[/]?[sS][cC][rR][iI][pP][tT]|<[/][sS][tT][yY][lL][eE])")
  message(FATAL_ERROR "io/html: ${CMAKE_MATCH_1} must not stand in a style or a script")
endif()

# SHA-256 as the content security policy wants it: 64 hex digits and two for the padding, of which
# three make two digits of base64; the last of these is the padding.
function(hash_of text output)
  set(digits "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  string(SHA256 hex "${text}")
  string(APPEND hex "00")
  set(base64 "")
  foreach(at RANGE 0 63 3)
    string(SUBSTRING "${hex}" ${at} 3 three)
    math(EXPR high "0x${three} / 64")
    math(EXPR low "0x${three} % 64")
    string(SUBSTRING "${digits}" ${high} 1 high)
    string(SUBSTRING "${digits}" ${low} 1 low)
    string(APPEND base64 "${high}${low}")
  endforeach()
  string(SUBSTRING "${base64}" 0 43 base64)
  set(${output} "${base64}=" PARENT_SCOPE)
endfunction()
hash_of("${style}" style_hash)
hash_of("${script}" script_hash)

file(READ "${FOLDER}/page.html" page)
foreach(mark "'sha256-@SCRIPT_HASH@'" "'sha256-@STYLE_HASH@'" "<style>@STYLE@</style>"
             "<script type=\"module\">@SCRIPT@</script>" "\n@DATA@\n")
  string(FIND "${page}" "${mark}" first)
  string(FIND "${page}" "${mark}" last REVERSE)
  if(first EQUAL -1 OR NOT first EQUAL last)
    message(FATAL_ERROR "page.html: ${mark} must stand in it once")
  endif()
endforeach()
string(FIND "${page}" "@DATA@\n" data)
string(SUBSTRING "${page}" 0 ${data} head)
math(EXPR data "${data} + 7")
string(SUBSTRING "${page}" ${data} -1 tail)

# Bytes as numbers: a compiler need not take a string literal of more than 64 KiB.
set(code "// Made by cmake/EmbedReport.cmake from io/html.\n#include \"io/html/page.h\"\n")
string(APPEND code "\nnamespace dittograph {\n\nnamespace {\n")
foreach(part head tail)
  string(REPLACE "@STYLE_HASH@" "${style_hash}" text "${${part}}")
  string(REPLACE "@SCRIPT_HASH@" "${script_hash}" text "${text}")
  string(REPLACE "<style>@STYLE@<" "<style>${style}<" text "${text}")
  string(REPLACE ">@SCRIPT@</script>" ">${script}</script>" text "${text}")
  string(HEX "${text}" hex)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
  string(APPEND code "\nconstexpr unsigned char k_${part}[] = {${bytes}};\n")
endforeach()
string(APPEND code "\n}  // namespace\n\n"
  "std::string_view PageHead() {\n"
  "  return {reinterpret_cast<const char*>(k_head), sizeof k_head};\n}\n\n"
  "std::string_view PageTail() {\n"
  "  return {reinterpret_cast<const char*>(k_tail), sizeof k_tail};\n}\n\n"
  "}  // namespace dittograph\n")
file(WRITE "${OUTPUT}" "${code}")
