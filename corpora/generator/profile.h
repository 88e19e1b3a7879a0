// A profile is a kind of corpus: which groups of related articles it holds, and what each article
// says. Each article is a function of the seed and its number alone.

#ifndef DITTOGRAPH_CORPORA_GENERATOR_PROFILE_H_
#define DITTOGRAPH_CORPORA_GENERATOR_PROFILE_H_

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "lexicon.h"
#include "prose.h"

namespace dittograph::generator {

class Profile {
 public:
  virtual ~Profile() = default;

  // Sizes, each at least 2, of the groups; all other articles are singles.
  virtual std::vector<uint64_t> GroupSizes() const = 0;

  virtual Tokens Single(uint64_t number) const = 0;
  virtual Tokens Member(uint64_t group, uint64_t member) const = 0;

  // Whether groups are pairs of a brief and its host, to be scored by containment, instead of
  // clusters with Jaccard.
  virtual bool has_hosts() const { return false; }
};

struct ProfileOptions {
  std::string_view name;
  uint64_t num_articles;
  uint64_t num_planted;  // pairs; not used by news
  uint64_t seed;
};

// Null if there is no profile of that name. The lexicon must outlive the profile.
// REQUIRES: num_articles >= max(2, 2 * num_planted).
std::unique_ptr<Profile> MakeProfile(const Lexicon& lexicon, const ProfileOptions& options);

// One file each. News: clusters and boilerplate as in a news archive. The hostile ones put all
// articles into the same buckets: by being equal, by sharing a paragraph, or by sharing a form.
std::unique_ptr<Profile> MakeNews(const Lexicon& lexicon, const ProfileOptions& options);
std::unique_ptr<Profile> MakeIdentical(const Lexicon& lexicon, const ProfileOptions& options);
std::unique_ptr<Profile> MakeBoilerplate(const Lexicon& lexicon, const ProfileOptions& options);
std::unique_ptr<Profile> MakeTemplate(const Lexicon& lexicon, const ProfileOptions& options);
std::unique_ptr<Profile> MakeBriefs(const Lexicon& lexicon, const ProfileOptions& options);

}  // namespace dittograph::generator

#endif  // DITTOGRAPH_CORPORA_GENERATOR_PROFILE_H_
