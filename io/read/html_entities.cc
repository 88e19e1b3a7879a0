#include "io/read/html_entities.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <unordered_map>

#include "io/read/encoding.h"

namespace dittograph {

namespace {

constexpr size_t kLongestName = 10;

// Names of consecutive code points; "-" where one has none.
struct Names {
  uint32_t first;
  const char* names;
};

constexpr Names kNames[] = {
    {0xA0,
     "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn "
     "sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave "
     "Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc "
     "Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute "
     "THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml "
     "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave "
     "uacute ucirc uuml yacute thorn yuml Amacr amacr Abreve abreve Aogon aogon Cacute cacute "
     "Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron dcaron Dstrok dstrok Emacr emacr - - Edot edot "
     "Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve gbreve"},
    {0x130, "Idot imath"},
    {0x139,
     "Lacute lacute Lcedil lcedil Lcaron lcaron - - Lstrok lstrok Nacute nacute Ncedil "
     "ncedil Ncaron ncaron"},
    {0x150,
     "Odblac odblac OElig oelig Racute racute Rcedil rcedil Rcaron rcaron Sacute sacute "
     "Scirc scirc Scedil scedil Scaron scaron Tcedil tcedil Tcaron tcaron"},
    {0x16A, "Umacr umacr Ubreve ubreve Uring uring Udblac udblac Uogon uogon"},
    {0x178, "Yuml Zacute zacute Zdot zdot Zcaron zcaron"},
    {0x192, "fnof"},
    {0x2C6, "circ caron"},
    {0x2DC, "tilde"},
    {0x391,
     "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi "
     "Rho - Sigma Tau Upsilon Phi Chi Psi Omega"},
    {0x3B1,
     "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi "
     "rho sigmaf sigma tau upsilon phi chi psi omega"},
    {0x2002, "ensp emsp"},
    {0x2009, "thinsp - - zwnj zwj lrm rlm"},
    {0x2013, "ndash mdash horbar - - lsquo rsquo sbquo - ldquo rdquo bdquo - dagger Dagger bull"},
    {0x2026, "hellip"},
    {0x2030, "permil - prime Prime"},
    {0x2039, "lsaquo rsaquo"},
    {0x203E, "oline"},
    {0x2044, "frasl"},
    {0x20AC, "euro"},
    {0x2122, "trade"},
    {0x2190, "larr uarr rarr darr harr"},
    {0x2212, "minus"},
    {0x221E, "infin"},
    {0x2248, "asymp"},
    {0x2260, "ne"},
    {0x2264, "le ge"},
};

using Table = std::unordered_map<std::string_view, uint32_t>;

const Table& AllNames() {
  static const Table* const table = [] {
    auto* made = new Table{{"quot", '"'}, {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"apos", '\''}};
    for (const Names& names : kNames) {
      uint32_t code_point = names.first;
      for (std::string_view rest = names.names; !rest.empty(); ++code_point) {
        const size_t size = std::min(rest.find(' '), rest.size());
        if (rest.substr(0, size) != "-") made->emplace(rest.substr(0, size), code_point);
        rest.remove_prefix(std::min(size + 1, rest.size()));
      }
    }
    return made;
  }();
  return *table;
}

// Of what stands between & and ;. False where it is no reference.
bool AppendReference(std::string_view name, std::string& out) {
  if (!name.starts_with('#')) {
    const auto found = AllNames().find(name);
    if (found == AllNames().end()) return false;
    AppendCodePoint(found->second, out);
    return true;
  }
  name.remove_prefix(1);
  const bool is_hex = name.starts_with('x') || name.starts_with('X');
  if (is_hex) name.remove_prefix(1);
  uint32_t value = 0;
  const auto [end, error] =
      std::from_chars(name.data(), name.data() + name.size(), value, is_hex ? 16 : 10);
  if (error != std::errc() || end != name.data() + name.size()) return false;
  constexpr uint32_t kNoCharacter = 0xD800;  // becomes U+FFFD
  if (value == 0) value = kNoCharacter;
  // As browsers do: who writes &#150; means the dash of Windows.
  AppendCodePoint(value < 0x100 ? CodePointOfWindows1252(static_cast<unsigned char>(value)) : value,
                  out);
  return true;
}

}  // namespace

void AppendWithoutEntities(std::string_view text, std::string& out) {
  while (!text.empty()) {
    const size_t begin = std::min(text.find('&'), text.size());
    out.append(text.substr(0, begin));
    text.remove_prefix(begin);
    if (text.empty()) return;
    const size_t end = text.substr(0, kLongestName + 2).find(';');
    if (end == std::string_view::npos || !AppendReference(text.substr(1, end - 1), out)) {
      out.push_back('&');
      text.remove_prefix(1);
    } else {
      text.remove_prefix(end + 1);
    }
  }
}

}  // namespace dittograph
