// The profile `briefs`: articles of 300 to 1,500 words, and planted pairs of a brief (40 to 120
// words) and a host article that holds it, with up to 10 % of its words changed and a containment
// of at least 0.8.

#include "edit.h"
#include "profile.h"
#include "shingle_set.h"

namespace dittograph::generator {
namespace {

constexpr uint32_t kMostChangedPercent = 10;

class Briefs : public Profile {
 public:
  Briefs(const Lexicon& lexicon, const ProfileOptions& options)
      : lexicon_(lexicon), options_(options) {}

  bool has_hosts() const override { return true; }

  std::vector<uint64_t> GroupSizes() const override {
    return std::vector<uint64_t>(options_.num_planted, 2);
  }

  Tokens Single(uint64_t number) const override {
    Random random(DeriveSeed(options_.seed, Stream::kSingle, number));
    Tokens tokens;
    AppendProse(lexicon_, random.Between(300, 1'500), random, tokens);
    return tokens;
  }

  // Member 0 is the brief, member 1 its host.
  Tokens Member(uint64_t group, uint64_t member) const override {
    Random random(DeriveSeed(options_.seed, Stream::kGroup, group));
    Tokens brief;
    AppendProse(lexicon_, random.Between(40, 120), random, brief);
    return member == 0 ? brief : Host(brief, random);
  }

 private:
  // The changed brief stands between paragraphs of the host, or at its head or tail.
  Tokens Host(const Tokens& brief, Random& random) const {
    const Tokens part = Change(brief, random);
    const uint32_t others = random.Between(300, 1'500) - static_cast<uint32_t>(part.size());
    const uint32_t before = random.Below(others + 1);
    Tokens host;
    if (before > 0) AppendProse(lexicon_, before, random, host);
    host.insert(host.end(), part.begin(), part.end());
    if (before < others) AppendProse(lexicon_, others - before, random, host);
    return host;
  }

  // Scattered changes cost up to five 5-grams a word: if ten tries break more than a fifth, one
  // word less is changed.
  Tokens Change(const Tokens& brief, Random& random) const {
    const ShingleSet brief_set(brief);
    const uint32_t num_words = static_cast<uint32_t>(brief.size());
    uint32_t num_changed = num_words * random.Between(0, kMostChangedPercent) / 100;
    while (true) {
      for (int attempt = 0; attempt < 10; ++attempt) {
        Tokens changed = brief;
        ReplaceRuns(lexicon_, num_changed, random, changed);
        if (Containment(brief_set, ShingleSet(changed)).AtLeastPercent(80)) return changed;
      }
      --num_changed;
    }
  }

  const Lexicon& lexicon_;
  ProfileOptions options_;
};

}  // namespace

std::unique_ptr<Profile> MakeBriefs(const Lexicon& lexicon, const ProfileOptions& options) {
  return std::make_unique<Briefs>(lexicon, options);
}

}  // namespace dittograph::generator
