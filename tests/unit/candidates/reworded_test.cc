// The search for reworded rows against brute force: tests/oracle/slow_reworded.
#include "candidates/reworded.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "support/random.h"
#include "tests/fixtures/planted_texts.h"
#include "tests/oracle/slow_reworded.h"

namespace dittograph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Texts = std::vector<std::string>;

std::vector<Candidate> Find(const Texts& texts, size_t num_threads = 1) {
  const RowText text_of_row = [&](uint32_t row, std::string&) -> std::string_view {
    return texts[row];
  };
  return FindReworded(texts.size(), text_of_row, num_threads);
}

enum class Script { kLatin, kCyrillic, kHan, kThai, kMixed };

std::string Utf8(uint32_t c) {
  if (c < 0x800) return {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
  return {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
          static_cast<char>(0x80 | (c & 0x3F))};
}

// A word of its own for every number below 26^5; a sentence is a list of such numbers.
std::string WordOf(uint64_t number, Script script) {
  std::string word;
  const uint64_t mixed = number * 7'654'321 % 11'881'376;
  if (script == Script::kMixed) script = static_cast<Script>(mixed % 4);
  switch (script) {
    case Script::kLatin:
      for (uint64_t i = 0, rest = mixed; i < 5; ++i, rest /= 26) {
        word += static_cast<char>('a' + rest % 26);
      }
      break;
    case Script::kCyrillic:
      for (uint64_t i = 0, rest = mixed; i < 5; ++i, rest /= 26) {
        word += Utf8(0x430 + static_cast<uint32_t>(rest % 26));
      }
      break;
    case Script::kHan:
      word = Utf8(0x4E00 + static_cast<uint32_t>(mixed / 7000 % 140)) +
             Utf8(0x4E00 + static_cast<uint32_t>(mixed % 7000));
      break;
    default:
      for (uint64_t i = 0, rest = mixed; i < 4; ++i, rest /= 40) {
        word += Utf8(0xE01 + static_cast<uint32_t>(rest % 40));
      }
  }
  return word;
}

using Story = std::vector<uint64_t>;

Story RandomStory(Random& random, uint64_t vocabulary, size_t size) {
  Story story(size);
  for (uint64_t& word : story) word = random.Below(vocabulary);
  return story;
}

// Of 100 words, `percent` are others, left out, brought in or moved by a few places.
Story Reword(Random& random, const Story& story, uint64_t vocabulary, uint64_t percent) {
  Story told;
  for (uint64_t word : story) {
    if (random.Below(100) >= percent) {
      told.push_back(word);
      continue;
    }
    const uint64_t change = random.Below(4);
    if (change == 0) told.push_back(random.Below(vocabulary));
    if (change == 2) told.insert(told.end(), {word, random.Below(vocabulary)});
    if (change == 3) {
      told.insert(told.end() - static_cast<ptrdiff_t>(std::min<size_t>(told.size(), 3)), word);
    }
  }
  return told;
}

// As another would: other endings, other case, figures now and then, bytes that are no UTF-8.
std::string Tell(Random& random, const Story& story, Script script) {
  std::string text;
  for (uint64_t number : story) {
    if (number % 17 == 0) {
      text += std::to_string(number % 1000) + (random.Below(2) == 0 ? ",500" : ".500");
    } else {
      text += WordOf(number, script);
      if (script == Script::kLatin && random.Below(3) == 0) text += random.Below(2) ? "s" : "ing";
    }
    if (random.Below(40) == 0) text += random.Below(2) == 0 ? "\xFF" : "\xC3";
    if (script != Script::kHan || random.Below(9) == 0) text += random.Below(8) == 0 ? ". " : " ";
  }
  return text;
}

// Rewordings, follow-ups that share background in another order, forms filled in twice, and texts
// of no words, one and two.
Texts RandomCorpus(uint64_t seed, size_t num_stories, uint64_t vocabulary, Script script) {
  Random random(seed);
  Texts texts = {"", " ", "\xFF", "word", "Words!", "two words", "港", "7", "1,000"};
  for (size_t i = 0; i < num_stories; ++i) {
    const Story story = RandomStory(random, vocabulary, 5 + random.Below(i % 4 == 0 ? 250 : 90));
    texts.push_back(Tell(random, story, script));
    for (uint64_t copy = random.Below(5); copy > 0; --copy) {
      Story told = Reword(random, story, vocabulary, 5 + random.Below(60));
      const uint64_t kind = random.Below(6);
      if (kind == 0)
        std::rotate(told.begin(), told.begin() + random.Below(told.size() + 1), told.end());
      if (kind == 1) {
        const Story news = RandomStory(random, vocabulary, random.Below(60));
        told.insert(told.begin(), news.begin(), news.end());
      }
      texts.push_back(Tell(random, told, script));
    }
  }
  fixtures::Shuffle(random, texts);
  return texts;
}

struct Counts {
  size_t found = 0;
  size_t refused = 0;  // proposed
};

// At any number of threads, in any order.
Counts ExpectEqualsBruteForce(const Texts& texts, uint64_t seed) {
  const oracle::SlowReworded slow(texts);
  const std::vector<Candidate> want = slow.Pairs();
  for (size_t num_threads : {1, 2, 8}) EXPECT_EQ(Find(texts, num_threads), want);

  Random random(seed);
  std::vector<uint32_t> order(texts.size());
  std::iota(order.begin(), order.end(), 0);
  fixtures::Shuffle(random, order);
  Texts shuffled;
  for (uint32_t row : order) shuffled.push_back(texts[row]);
  std::vector<Candidate> found;
  for (const Candidate& pair : Find(shuffled, 2)) {
    found.push_back(
        {std::min(order[pair.a], order[pair.b]), std::max(order[pair.a], order[pair.b])});
  }
  std::sort(found.begin(), found.end());
  EXPECT_EQ(found, want);

  Counts counts;
  counts.found = want.size();
  for (size_t a = 0; a < texts.size(); ++a) {
    for (size_t b = a + 1; b < texts.size(); ++b) counts.refused += slow.IsProposed(a, b);
  }
  counts.refused -= counts.found;
  return counts;
}

TEST(Reworded, OfNoTextsAndOfTextsWithoutWords) {
  EXPECT_THAT(Find({}), IsEmpty());
  EXPECT_THAT(Find({""}), IsEmpty());
  EXPECT_THAT(Find({"", "", "...", "\xFF", "word", "word", "12", "12"}, 8), IsEmpty());
}

class RewordedScripts : public ::testing::TestWithParam<Script> {};

TEST_P(RewordedScripts, EqualsBruteForce) {
  Counts sum;
  for (uint64_t seed = 1; seed <= 6; ++seed) {
    const uint64_t vocabulary = seed % 2 == 0 ? 300 : 4000;
    const Counts counts =
        ExpectEqualsBruteForce(RandomCorpus(seed, 30, vocabulary, GetParam()), seed);
    ASSERT_FALSE(HasFailure()) << "seed " << seed;
    sum.found += counts.found;
    sum.refused += counts.refused;
  }
  EXPECT_GT(sum.found, 100u);
  EXPECT_GT(sum.refused, 100u);
}

INSTANTIATE_TEST_SUITE_P(All, RewordedScripts,
                         ::testing::Values(Script::kLatin, Script::kCyrillic, Script::kHan,
                                           Script::kThai, Script::kMixed));

// Tasks are of 64 rows; features of 128 rows and more are not looked at.
TEST(Reworded, EqualsBruteForceOnManyShortTextsOfFewWords) {
  Random random(9);
  Texts texts;
  for (size_t i = 0; i < 400; ++i) {
    const Story story = RandomStory(random, 60, 1 + random.Below(30));
    texts.push_back(Tell(random, story, i % 3 == 0 ? Script::kHan : Script::kLatin));
    if (i % 4 == 0) texts.push_back(Tell(random, story, Script::kLatin));
  }
  ExpectEqualsBruteForce(texts, 9);
}

TEST(Reworded, EqualsBruteForceWhereASentenceIsIn127RowsAnd128) {
  for (size_t num_rows : {127, 128, 129}) {
    Random random(num_rows);
    const std::string line = Tell(random, RandomStory(random, 100'000, 12), Script::kLatin);
    Texts texts;
    for (size_t i = 0; i < num_rows; ++i) {
      texts.push_back(Tell(random, RandomStory(random, 3000, 20), Script::kLatin) + line);
    }
    for (size_t i = 0; i < 20; ++i) {
      texts.push_back(Tell(random, RandomStory(random, 3000, 20), Script::kLatin));
    }
    ExpectEqualsBruteForce(texts, num_rows);
    ASSERT_FALSE(HasFailure()) << num_rows;
  }
}

// All rows tell one story and share its pairs; every two rows share rarer ones besides, some fewer
// than the sample holds and some more.
TEST(Reworded, EqualsBruteForceWhereRarerPairsFillTheSample) {
  Random random(11);
  const Story story = RandomStory(random, 100'000, 90);
  Texts texts;
  for (size_t phrases = 16; phrases < 36; ++phrases) {
    std::vector<Story> between(story.size());
    for (size_t i = 0; i < phrases; ++i) {
      between[i * story.size() / phrases] = RandomStory(random, 100'000, 3);
    }
    for (int copy = 0; copy < 2; ++copy) {
      Story told;
      for (size_t i = 0; i < story.size(); ++i) {
        if (random.Below(10) > 0) told.push_back(story[i]);
        told.insert(told.end(), between[i].begin(), between[i].end());
      }
      texts.push_back(Tell(random, told, Script::kLatin));
    }
  }
  const Counts counts = ExpectEqualsBruteForce(texts, 11);
  EXPECT_GT(counts.found, texts.size());
  EXPECT_LT(counts.found, texts.size() * (texts.size() - 1) / 2 - 50);
}

// Copies of one story that differ more and more, until `is_wanted` holds for them.
template <typename IsWanted>
Texts CopiesWhere(size_t num_copies, const IsWanted& is_wanted) {
  Random random(5);
  for (int round = 0; round < 10'000; ++round) {
    const Story story = RandomStory(random, 100'000, 60);
    Texts texts;
    for (size_t i = 0; i < num_copies; ++i) {
      const Story told = Reword(random, story, 100'000, 44 + random.Below(12));
      texts.push_back(Tell(random, told, Script::kLatin));
    }
    if (is_wanted(oracle::SlowReworded(texts))) return texts;
  }
  ADD_FAILURE() << "no such texts";
  return {};
}

TEST(Reworded, AStrongPairCountsAlone) {
  const Texts texts =
      CopiesWhere(2, [](const oracle::SlowReworded& slow) { return slow.IsStrong(0, 1); });
  EXPECT_THAT(Find(texts), ElementsAre(Candidate{0, 1}));
}

TEST(Reworded, AWeakPairAloneDoesNotCount) {
  const Texts texts = CopiesWhere(2, [](const oracle::SlowReworded& slow) {
    return slow.IsWeak(0, 1) && !slow.IsStrong(0, 1);
  });
  EXPECT_THAT(Find(texts), IsEmpty());
}

TEST(Reworded, AWeakPairCountsWhereAThirdRowIsWeakToBoth) {
  const auto is_only_weak = [](const oracle::SlowReworded& slow, size_t a, size_t b) {
    return slow.IsWeak(a, b) && !slow.IsStrong(a, b);
  };
  const Texts triangle = CopiesWhere(3, [&](const oracle::SlowReworded& slow) {
    return is_only_weak(slow, 0, 1) && is_only_weak(slow, 0, 2) && is_only_weak(slow, 1, 2);
  });
  EXPECT_THAT(Find(triangle), ElementsAre(Candidate{0, 1}, Candidate{0, 2}, Candidate{1, 2}));
  const Texts path = CopiesWhere(3, [&](const oracle::SlowReworded& slow) {
    return is_only_weak(slow, 0, 1) && is_only_weak(slow, 1, 2) && !slow.IsWeak(0, 2);
  });
  EXPECT_THAT(Find(path), IsEmpty());
  const Texts with_strong = CopiesWhere(3, [&](const oracle::SlowReworded& slow) {
    return is_only_weak(slow, 0, 1) && slow.IsStrong(0, 2) && is_only_weak(slow, 1, 2);
  });
  EXPECT_THAT(Find(with_strong), SizeIs(3));
}

Story Numbered(uint64_t first, size_t size) {
  Story story(size);
  std::iota(story.begin(), story.end(), first);
  for (uint64_t& word : story) word = word * 17 + 1;  // no figures
  return story;
}

TEST(Reworded, TheSameStoryInAnotherOrderIsNotReworded) {
  Random random(3);
  const Story story = Numbered(0, 160);
  Story halves_swapped = story;
  std::rotate(halves_swapped.begin(), halves_swapped.begin() + 80, halves_swapped.end());
  EXPECT_THAT(Find({Tell(random, story, Script::kLatin), Tell(random, story, Script::kLatin)}),
              SizeIs(1));
  EXPECT_THAT(
      Find({Tell(random, story, Script::kLatin), Tell(random, halves_swapped, Script::kLatin)}),
      IsEmpty());
}

}  // namespace
}  // namespace dittograph
