#include "corpus.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "shingle_set.h"

namespace dittograph::generator {
namespace {

std::string PadLeft(std::string digits, size_t width) {
  digits.insert(0, width - std::min(width, digits.size()), '0');
  return digits;
}

std::string Id(uint64_t place) { return "a" + PadLeft(std::to_string(place), 8); }

// Six places tell a score from every threshold of two decimals while the denominator is below
// 20,000.
std::string Decimal(const Score& score) {
  const uint64_t millionths =
      (score.numerator * 1'000'000 + score.denominator / 2) / score.denominator;
  return std::to_string(millionths / 1'000'000) + "." +
         PadLeft(std::to_string(millionths % 1'000'000), 6);
}

void WriteRow(const std::string& id_a, const std::string& id_b, const Score& score, Output& pairs) {
  pairs.buffer()
      .append(id_a)
      .append(",")
      .append(id_b)
      .append(",")
      .append(Decimal(score))
      .append("\n");
  pairs.FlushIfFull();
}

struct Member {
  uint64_t place;
  uint64_t number;
  bool operator<(const Member& other) const { return place < other.place; }
};

std::vector<Member> MembersInOrder(const Layout& layout, uint64_t group) {
  std::vector<Member> members;
  members.reserve(layout.group_size(group));
  for (uint64_t number = 0; number < layout.group_size(group); ++number) {
    members.push_back({layout.PlaceOf(group, number), number});
  }
  std::sort(members.begin(), members.end());
  return members;
}

// How many members of a group are compared with all that come after them.
size_t NumLeaders(size_t group_size) {
  if (group_size <= 100) return group_size;
  return group_size <= 1'000 ? 20 : 1;
}

}  // namespace

void WriteArticles(const Lexicon& lexicon, const Profile& profile, const Layout& layout,
                   Output& articles) {
  for (uint64_t place = 0; place < layout.num_articles(); ++place) {
    const Layout::Article article = layout.At(place);
    const Tokens tokens = article.is_single ? profile.Single(article.number)
                                            : profile.Member(article.group, article.number);
    AppendRecord(lexicon, Id(place), tokens, articles.buffer());
    articles.FlushIfFull();
  }
}

void WriteClusterTruth(const Profile& profile, const Layout& layout, Output& pairs,
                       Output& clusters) {
  pairs.buffer().append("id_a,id_b,jaccard\n");
  clusters.buffer().append("id,cluster\n");
  for (uint64_t group = 0; group < layout.num_groups(); ++group) {
    const std::vector<Member> members = MembersInOrder(layout, group);
    const size_t num_leaders = NumLeaders(members.size());
    std::vector<ShingleSet> leaders;
    Tokens tokens;
    ShingleSet set;
    for (size_t j = 0; j < members.size(); ++j) {
      const std::string id = Id(members[j].place);
      clusters.buffer().append(id).append(",").append(std::to_string(group)).append("\n");
      clusters.FlushIfFull();
      Tokens next = profile.Member(group, members[j].number);
      if (next != tokens) {  // equal members are common enough to save their sorting
        tokens = std::move(next);
        set = ShingleSet(tokens);
      }
      for (size_t i = 0; i < leaders.size(); ++i) {
        const Score jaccard = Jaccard(leaders[i], set);
        if (jaccard.AtLeastPercent(50)) WriteRow(Id(members[i].place), id, jaccard, pairs);
      }
      if (j < num_leaders) leaders.push_back(set);
    }
  }
}

void WriteHostTruth(const Profile& profile, const Layout& layout, Output& pairs) {
  pairs.buffer().append("id_brief,id_host,containment\n");
  for (uint64_t group = 0; group < layout.num_groups(); ++group) {
    const ShingleSet brief(profile.Member(group, 0));
    const ShingleSet host(profile.Member(group, 1));
    WriteRow(Id(layout.PlaceOf(group, 0)), Id(layout.PlaceOf(group, 1)), Containment(brief, host),
             pairs);
  }
}

}  // namespace dittograph::generator
