// The profiles `identical`, `boilerplate` and `template`: a mass of articles that share so much
// that they meet in the same buckets, and in it a few planted pairs with a Jaccard from 0.80 to
// 0.95.

#include <array>

#include "edit.h"
#include "profile.h"
#include "shingle_set.h"

namespace dittograph::generator {
namespace {

constexpr uint32_t kBoilerplateWords = 60;
constexpr std::array<uint32_t, 5> kFormParagraphWords = {26, 34, 30, 28, 32};

class Hostile : public Profile {
 public:
  Hostile(const Lexicon& lexicon, const ProfileOptions& options)
      : lexicon_(lexicon),
        options_(options),
        shared_random_(DeriveSeed(options.seed, Stream::kShared)) {}

  std::vector<uint64_t> GroupSizes() const override {
    return std::vector<uint64_t>(options_.num_planted, 2);
  }

  Tokens Single(uint64_t number) const override {
    Random random(DeriveSeed(options_.seed, Stream::kSingle, number));
    return Article(random);
  }

  // Member 1 is the first edited version of member 0 that has a Jaccard in the range.
  Tokens Member(uint64_t group, uint64_t member) const override {
    Random random(DeriveSeed(options_.seed, Stream::kGroup, group));
    Tokens original = Article(random);
    if (member == 0) return original;
    const ShingleSet original_set(original);
    while (true) {
      Tokens version = Edit(lexicon_, original, LossFor(random.Between(80, 95)), random);
      const Score jaccard = Jaccard(original_set, ShingleSet(version));
      if (jaccard.AtLeastPercent(80) && jaccard.AtMostPercent(95)) return version;
    }
  }

 protected:
  // An article of about 300 words.
  virtual Tokens Article(Random& random) const = 0;

  const Lexicon& lexicon_;
  ProfileOptions options_;
  Random shared_random_;  // for what the articles share
};

// All singles are one text of 300 words: they form the last group, and there are no singles.
class Identical : public Hostile {
 public:
  Identical(const Lexicon& lexicon, const ProfileOptions& options) : Hostile(lexicon, options) {
    AppendProse(lexicon_, 300, shared_random_, text_);
  }

  std::vector<uint64_t> GroupSizes() const override {
    std::vector<uint64_t> sizes = Hostile::GroupSizes();
    const uint64_t rest = options_.num_articles - 2 * options_.num_planted;
    if (rest >= 2) sizes.push_back(rest);
    return sizes;
  }

  Tokens Single(uint64_t) const override { return text_; }

  Tokens Member(uint64_t group, uint64_t member) const override {
    return group < options_.num_planted ? Hostile::Member(group, member) : text_;
  }

 protected:
  Tokens Article(Random& random) const override {
    Tokens tokens;
    AppendProse(lexicon_, 300, random, tokens);
    return tokens;
  }

 private:
  Tokens text_;
};

// Own prose, then a last paragraph that all articles have.
class Boilerplate : public Hostile {
 public:
  Boilerplate(const Lexicon& lexicon, const ProfileOptions& options) : Hostile(lexicon, options) {
    AppendParagraph(lexicon_, kBoilerplateWords, shared_random_, block_);
  }

 protected:
  Tokens Article(Random& random) const override {
    Tokens tokens;
    AppendProse(lexicon_, random.Between(210, 270), random, tokens);
    tokens.insert(tokens.end(), block_.begin(), block_.end());
    return tokens;
  }

 private:
  Tokens block_;
};

// A form: each paragraph of the template is followed by an own one of the same length.
class Template : public Hostile {
 public:
  Template(const Lexicon& lexicon, const ProfileOptions& options) : Hostile(lexicon, options) {
    for (const uint32_t num_words : kFormParagraphWords) {
      AppendParagraph(lexicon_, num_words, shared_random_, form_.emplace_back());
    }
  }

 protected:
  Tokens Article(Random& random) const override {
    Tokens tokens;
    for (const Tokens& paragraph : form_) {
      tokens.insert(tokens.end(), paragraph.begin(), paragraph.end());
      AppendParagraph(lexicon_, static_cast<uint32_t>(paragraph.size()), random, tokens);
    }
    return tokens;
  }

 private:
  std::vector<Tokens> form_;
};

}  // namespace

std::unique_ptr<Profile> MakeIdentical(const Lexicon& lexicon, const ProfileOptions& options) {
  return std::make_unique<Identical>(lexicon, options);
}

std::unique_ptr<Profile> MakeBoilerplate(const Lexicon& lexicon, const ProfileOptions& options) {
  return std::make_unique<Boilerplate>(lexicon, options);
}

std::unique_ptr<Profile> MakeTemplate(const Lexicon& lexicon, const ProfileOptions& options) {
  return std::make_unique<Template>(lexicon, options);
}

}  // namespace dittograph::generator
