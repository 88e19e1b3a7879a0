#include "io/read/ninjs.h"

#include <simdjson.h>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "io/read/agency_item.h"
#include "io/read/encoding.h"
#include "io/read/json_string.h"
#include "io/read/markup.h"

namespace dittograph {

namespace {

namespace ondemand = simdjson::ondemand;

std::string PlainName(std::string_view key) {
  std::string name;
  for (const char c : key) {
    if (c != '_') name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return name;
}

// What an item calls the one that it follows, as a field, a role or a relation.
bool IsEarlierName(std::string_view name) {
  constexpr std::string_view kNames[] = {"evolvedfrom", "derivedfrom", "refersto",
                                         "replaces",    "corrects",    "updates",
                                         "rewriteof",   "predecessor", "previousversion"};
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

// One of several headlines or bodies.
struct Variant {
  std::string role;
  std::string content_type;
  std::string value;

  bool IsMarkup() const {
    if (!content_type.empty()) return content_type.find("html") != std::string::npos;
    return value.find("</") != std::string::npos;
  }
  std::string Text() const {
    if (!IsMarkup()) return value;
    std::string text;
    AppendTextOfMarkup(value, text);
    return text;
  }
};

// The plain one, else the first that has a text.
const Variant* BestOf(const std::vector<Variant>& variants) {
  const Variant* best = nullptr;
  for (const Variant& variant : variants) {
    if (variant.value.empty()) continue;
    if (best == nullptr || (best->IsMarkup() && !variant.IsMarkup())) best = &variant;
  }
  return best;
}

}  // namespace

struct NinjsParser::Scratch {
  ondemand::parser parser;
  std::string bytes;  // the record, with padding
  AgencyItem item;
};

// Reads one object into the item.
class NinjsParser::Reader {
 public:
  // `original`: the record before what is no UTF-8 was masked; `bytes` are at its offsets.
  Reader(const char* bytes, std::string_view original, std::string_view id_name, AgencyItem& item)
      : bytes_(bytes), original_(original), id_name_(id_name), item_(item) {}

  // False where it is not valid JSON.
  bool Read(ondemand::object object) {
    const bool is_valid = ForEach(object, [this](const std::string& name, ondemand::value value) {
      return ReadField(name, value);
    });
    if (is_valid) Conclude();
    return is_valid;
  }

  bool IsNinjs() const { return has_body_ || (has_uri_ && num_signs_ > 0); }
  bool has_named_id() const { return !NamedId().empty(); }
  bool has_lone_surrogates() const { return has_lone_surrogates_; }

 private:
  using Result = bool;  // false: not valid JSON

  // `visit` takes the plain name and the value of each field.
  template <typename Visit>
  static Result ForEach(ondemand::object object, const Visit& visit) {
    for (auto field_result : object) {
      ondemand::field field;
      std::string_view key;
      if (std::move(field_result).get(field) || field.unescaped_key().get(key)) return false;
      if (!visit(PlainName(key), field.value())) return false;
    }
    return true;
  }

  // `visit` takes each element of an array, or what is none.
  template <typename Visit>
  static Result ForEachElement(ondemand::value value, const Visit& visit) {
    ondemand::json_type type;
    if (value.type().get(type)) return false;
    if (type != ondemand::json_type::array) return visit(value);
    ondemand::array array;
    if (value.get_array().get(array)) return false;
    for (auto element_result : array) {
      ondemand::value element;
      if (std::move(element_result).get(element) || !visit(element)) return false;
    }
    return true;
  }

  // A string or a number; else `out` stays.
  Result ReadScalar(ondemand::value value, std::string& out) {
    ondemand::json_type type;
    if (value.type().get(type)) return false;
    const bool is_string = type == ondemand::json_type::string;
    if (!is_string && type != ondemand::json_type::number) return true;
    std::string_view token = value.raw_json_token();
    token = original_.substr(static_cast<size_t>(token.data() - bytes_),
                             token.find_last_not_of(" \t\r\n") + 1);
    if (!is_string) {
      out = token;
      return true;
    }
    const JsonStringFaults faults = UnescapeJson(InsideQuotes(token), out);
    has_lone_surrogates_ |= faults.has_lone_surrogates;
    return !faults.has_broken_escapes;
  }

  Result ReadVariants(ondemand::value values, std::vector<Variant>& variants) {
    return ForEachElement(values, [&](ondemand::value value) {
      Variant variant;
      const bool is_valid = IfObject(value, [&](const std::string& name, ondemand::value part) {
        if (name == "role") return ReadScalar(part, variant.role);
        if (name == "contenttype") return ReadScalar(part, variant.content_type);
        if (name == "value") return ReadScalar(part, variant.value);
        return true;
      });
      variants.push_back(std::move(variant));
      return is_valid;
    });
  }

  template <typename Visit>
  static Result IfObject(ondemand::value value, const Visit& visit) {
    ondemand::json_type type;
    if (value.type().get(type)) return false;
    if (type != ondemand::json_type::object) return true;
    ondemand::object object;
    return !value.get_object().get(object) && ForEach(object, visit);
  }

  // A name, or an object or an array of objects with one; the first counts.
  Result ReadParty(ondemand::value parties, std::string& out) {
    return ForEachElement(parties, [&](ondemand::value party) {
      ondemand::json_type type;
      if (party.type().get(type)) return false;
      if (!out.empty()) return true;
      if (type != ondemand::json_type::object) return ReadScalar(party, out);
      return IfObject(party, [&](const std::string& name, ondemand::value value) {
        const bool is_name = name == "name" || (name == "literal" && out.empty());
        return is_name ? ReadScalar(value, out) : true;
      });
    });
  }

  // An id, or an object with one.
  Result ReadReference(ondemand::value value, std::string& out) {
    ondemand::json_type type;
    if (value.type().get(type)) return false;
    if (type != ondemand::json_type::object) return ReadScalar(value, out);
    return IfObject(value, [&](const std::string& name, ondemand::value part) {
      return name == "uri" || name == "value" || name == "guid" ? ReadScalar(part, out) : true;
    });
  }

  // Associations and other ids: an object of them by name, or an array of objects with a role.
  Result ReadRelated(ondemand::value related) {
    ondemand::json_type type;
    if (related.type().get(type)) return false;
    if (type == ondemand::json_type::object) {
      return IfObject(related, [this](const std::string& name, ondemand::value value) {
        return IsEarlierName(name) ? ReadReference(value, item_.refers_to) : true;
      });
    }
    return ForEachElement(related, [this](ondemand::value element) {
      std::string relation;
      std::string id;
      const bool is_valid = IfObject(element, [&](const std::string& name, ondemand::value part) {
        if (name == "role" || name == "rel" || name == "name") return ReadScalar(part, relation);
        return name == "uri" || name == "value" ? ReadScalar(part, id) : true;
      });
      if (is_valid && IsEarlierName(PlainName(relation))) item_.refers_to = id;
      return is_valid;
    });
  }

  Result ReadField(const std::string& name, ondemand::value value) {
    if (std::string* out = StringNamed(name)) return ReadScalar(value, *out);
    if (name == "headlines") return ReadVariants(value, headlines_);
    if (name == "bodies") {
      has_body_ = true;
      return ReadVariants(value, bodies_);
    }
    if (name == "sluglines") {
      std::vector<Variant> slugs;
      const bool is_valid = ReadVariants(value, slugs);
      if (const Variant* slug = BestOf(slugs)) item_.slug = slug->value;
      return is_valid;
    }
    if (name == "infosource" || name == "infosources") return ReadParty(value, info_source_);
    if (name == "provider") return ReadParty(value, provider_);
    if (name == "copyrightholder") return ReadParty(value, copyright_holder_);
    if (name == "associations" || name == "altids") return ReadRelated(value);
    if (IsEarlierName(name)) return ReadReference(value, item_.refers_to);
    return true;
  }

  // Where a field goes that is a string and no more; null for others.
  std::string* StringNamed(const std::string& name) {
    const std::pair<std::string_view, std::string*> fields[] = {
        {"uri", &uri_},
        {"guid", &guid_},
        {id_name_, &id_},
        {"type", &type_},
        {"headline", &item_.headline},
        {"byline", &item_.byline},
        {"by", &item_.byline},
        {"bodytext", &body_text_},
        {"bodyxhtml", &body_markup_},
        {"bodyhtml", &body_markup_},
        {"source", &item_.source},
        {"firstcreated", &item_.first_created},
        {"contentcreated", &content_created_},
        {"versioncreated", &item_.version_created},
        {"embargoed", &item_.embargoed},
        {"embargoeduntil", &item_.embargoed},
        {"version", &item_.version},
        {"pubstatus", &item_.status},
        {"language", &item_.language},
        {"slugline", &item_.slug},
        {"ednote", &item_.note}};
    for (const auto& [known, out] : fields) {
      if (known == name) {
        has_uri_ |= known == "uri";
        has_body_ |= known.starts_with("body");
        num_signs_ += known == "type" || known.ends_with("created") || known == "pubstatus";
        return out;
      }
    }
    return nullptr;
  }

  // Where the user named a field that is read anyway, it is that one.
  const std::string& NamedId() const {
    return id_name_ == "uri" ? uri_ : id_name_ == "guid" ? guid_ : id_;
  }

  void Conclude() {
    const bool is_id_named = id_name_ != "id";  // by the user
    item_.id = has_named_id() && is_id_named ? NamedId()
               : !uri_.empty()               ? uri_
               : !guid_.empty()              ? guid_
                                             : id_;
    if (const Variant* headline = BestOf(headlines_);
        headline != nullptr && item_.headline.empty()) {
      item_.headline = headline->Text();
    }
    const bool has_plain_body = body_text_.find_first_not_of(" \t\r\n") != std::string::npos;
    if (has_plain_body) {
      item_.body = body_text_;
    } else if (!body_markup_.empty()) {
      AppendTextOfMarkup(body_markup_, item_.body);
    } else if (const Variant* body = BestOf(bodies_)) {
      item_.body = body->Text();
    }
    if (item_.first_created.empty()) item_.first_created = content_created_;
    for (const std::string* source : {&info_source_, &provider_, &copyright_holder_}) {
      if (item_.source.empty()) item_.source = *source;
    }
    item_.has_embargo = !item_.embargoed.empty();
    item_.is_text = type_ == "text";
  }

  const char* bytes_;
  std::string_view original_;
  std::string_view id_name_;
  AgencyItem& item_;
  std::string uri_, guid_, id_, type_;
  std::string body_text_, body_markup_, content_created_;
  std::string info_source_, provider_, copyright_holder_;
  std::vector<Variant> headlines_;
  std::vector<Variant> bodies_;
  bool has_body_ = false;
  bool has_uri_ = false;
  int num_signs_ = 0;
  bool has_lone_surrogates_ = false;
};

NinjsParser::NinjsParser(std::string_view id_field)
    : id_name_(PlainName(id_field)), scratch_(std::make_unique<Scratch>()) {}
NinjsParser::~NinjsParser() = default;

NinjsParser::Kind NinjsParser::Read(std::string_view record, ParsedRecord& parsed) {
  parsed = ParsedRecord();
  std::string& bytes = scratch_->bytes;
  IsUtf8(record) ? static_cast<void>(bytes.assign(record))
                 : static_cast<void>(bytes = MaskInvalidUtf8(record));
  bytes.resize(record.size() + simdjson::SIMDJSON_PADDING);
  ondemand::document document;
  ondemand::object object;
  if (scratch_->parser.iterate(bytes.data(), record.size(), bytes.size()).get(document) ||
      document.get_object().get(object)) {
    return Kind::kNotJson;
  }
  scratch_->item = AgencyItem();
  Reader reader(bytes.data(), record, id_name_, scratch_->item);
  const char* behind = nullptr;
  if (!reader.Read(object) || document.current_location().get(behind) == simdjson::SUCCESS) {
    return Kind::kNotJson;
  }
  MakeArticle(record, scratch_->item, parsed);
  if (reader.has_named_id()) parsed.fields.Add(kIdField);
  parsed.has_lone_surrogates = reader.has_lone_surrogates() && IsUtf8(parsed.text);
  return reader.IsNinjs() ? Kind::kNinjs : Kind::kOther;
}

const char* NinjsParser::Parse(std::string_view record, size_t, ParsedRecord& parsed) {
  return Read(record, parsed) == Kind::kNotJson ? "not a valid JSON object" : nullptr;
}

bool NinjsParser::ParseIfNinjs(std::string_view record, ParsedRecord& parsed) {
  return Read(record, parsed) == Kind::kNinjs;
}

}  // namespace dittograph
