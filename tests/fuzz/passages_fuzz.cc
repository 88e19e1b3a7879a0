// Any texts: what is found keeps the rules of tests/oracle/passage_rules.h, is the same for one
// thread and two, and `kinds` leaves out what it must and nothing else.
//
// The first two bytes are the options. In half of the inputs every other byte stands for a word of
// a small vocabulary, so that repeats come about by chance; in the others the bytes are the text. A
// NUL ends an article.
#include <dittograph/dittograph.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "tests/fuzz/require.h"
#include "tests/fuzz/texts.h"
#include "tests/oracle/passage_rules.h"

namespace dittograph {
namespace {

using fuzz::Require;
using oracle::PassageSink;

constexpr PassageKinds kAllKinds = {PassageKind::kExact, PassageKind::kLight,
                                    PassageKind::kReworded, PassageKind::kTemplate,
                                    PassageKind::kBoilerplate};

PassageOptions OptionsOf(uint8_t first, uint8_t second) {
  PassageOptions options;
  options.min_words = 8 + first % 8;
  options.strictness = static_cast<Strictness>(first / 8 % 3);
  options.within = second % 4 != 2;
  options.across = second % 4 != 1;
  switch (second / 4 % 4) {
    case 1:
      options.kinds = kAllKinds;
      break;
    case 2:
      options.kinds = {PassageKind::kExact, PassageKind::kTemplate};
      break;
    case 3:
      options.kinds = {PassageKind::kLight, PassageKind::kReworded, PassageKind::kBoilerplate};
      break;
    default:
      break;
  }
  return options;
}

// By the option: none, the first half, every other one, all but the first.
bool IsOfArchive(size_t article, size_t num_articles, int option) {
  switch (option) {
    case 1:
      return 2 * article < num_articles;
    case 2:
      return article % 2 == 1;
    case 3:
      return article > 0;
    default:
      return false;
  }
}

std::vector<VectorSource::Item> ItemsOf(std::span<const uint8_t> data) {
  std::vector<VectorSource::Item> items;
  const auto texts = fuzz::ArticlesOf(data.subspan(2), data[0] >= 128);
  for (const std::string& text : texts) {
    VectorSource::Item& item = items.emplace_back();
    item.id = std::to_string(items.size());
    item.text = text;
    item.is_archive = IsOfArchive(items.size() - 1, texts.size(), data[1] / 16 % 4);
  }
  return items;
}

PassageSink Find(const std::vector<VectorSource::Item>& items, PassageOptions options,
                 size_t num_threads) {
  VectorSource source(items);
  PassageSink sink;
  options.num_threads = num_threads;
  Require(FindPassages(source, options, sink).ok(), "FindPassages succeeds");
  return sink;
}

// What is left of all kinds where `kinds` is asked for.
std::vector<std::string> SpelledOf(const PassageSink& found, PassageKinds kinds) {
  PassageSink left;
  auto match = found.matches.begin();
  auto group = found.groups.begin();
  for (char call : found.calls) {
    const PassageKind kind = call == 'm' ? match->kind : group->kind;
    if (kinds.Has(kind)) {
      if (call == 'm') left.matches.push_back(*match);
      if (call == 'g') left.groups.push_back(*group);
      left.calls += call;
    }
    if (call == 'm') ++match;
    if (call == 'g') ++group;
  }
  return oracle::SpelledAll(left);
}

void Run(std::span<const uint8_t> data) {
  if (data.size() < 2 || data.size() > 20'000) return;
  PassageOptions options = OptionsOf(data[0], data[1]);
  const std::vector<VectorSource::Item> items = ItemsOf(data);

  const PassageSink found = Find(items, options, 1);
  const std::string broken = oracle::BrokenRule(items, options, found);
  Require(broken.empty(), broken);
  Require(oracle::SpelledAll(found) == oracle::SpelledAll(Find(items, options, 2)),
          "one thread finds what two find");
  const PassageKinds kinds = options.kinds;
  options.kinds = kAllKinds;
  Require(oracle::SpelledAll(found) == SpelledOf(Find(items, options, 1), kinds),
          "kinds only leave out");
}

}  // namespace
}  // namespace dittograph

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  dittograph::Run({data, size});
  return 0;
}
