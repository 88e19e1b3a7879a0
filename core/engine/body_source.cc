#include "engine/body_source.h"

#include "text/tokens.h"
#include "text/zones.h"

namespace dittograph {

std::string WithoutZones(std::string_view text) {
  ZoneFinder finder;
  std::string body;
  if (text.size() > kMaxTextBytes) return std::string(text);
  uint64_t from = 0;
  for (const Zone& zone : finder.Find(text)) {
    body += text.substr(from, zone.bytes.begin - from);
    body += '\n';
    from = zone.bytes.end;
  }
  body += text.substr(from);
  return body;
}

Status BodySource::ReadBatch(size_t batch, const Visitor& visit) {
  return whole_.ReadBatch(batch, [&](const Article& article) {
    const std::string body = WithoutZones(article.text);
    Article without = article;
    without.text = body;
    visit(without);
  });
}

std::string_view BodySource::Text(ArticleNumber number, std::string& scratch) const {
  scratch = WithoutZones(whole_.Text(number, scratch));
  return scratch;
}

}  // namespace dittograph
