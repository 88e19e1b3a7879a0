// Inputs that make a careless search for passages quadratic, or flood its reader. What is looked at
// and what is reported is counted; no clock decides. Everything keeps the rules of
// tests/oracle/passage_rules.h.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "dittograph/dittograph.h"
#include "support/random.h"
#include "tests/fixtures/random_text.h"
#include "tests/fixtures/real_corpora.h"
#include "tests/oracle/passage_rules.h"
#include "text/utf8.h"

namespace dittograph {
namespace {

using fixtures::MadeUpWord;
using fixtures::RandomText;
using oracle::PassageSink;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Texts = std::vector<std::string>;

constexpr PassageKinds kAllKinds = {PassageKind::kExact, PassageKind::kLight,
                                    PassageKind::kReworded, PassageKind::kTemplate,
                                    PassageKind::kBoilerplate};

PassageOptions AllKinds() {
  PassageOptions options;
  options.kinds = kAllKinds;
  return options;
}

PassageSink Find(const Texts& texts, PassageOptions options = AllKinds()) {
  std::vector<VectorSource::Item> items;
  for (const std::string& text : texts) items.push_back({std::to_string(items.size()), text});
  options.num_threads = 2;
  VectorSource source(items);
  PassageSink found;
  EXPECT_TRUE(FindPassages(source, options, found).ok());
  EXPECT_EQ(oracle::BrokenRule(items, options, found), "");
  return found;
}

uint64_t NumOccurrences(const PassageGroup& group) { return group.occurrences.size() + group.more; }

std::string Repeated(const std::string& text, size_t count) {
  std::string repeated;
  for (size_t i = 0; i < count; ++i) repeated += text;
  return repeated;
}

const char kSentence[] =
    "The harbour commission approved a second dredging campaign after its engineers warned that "
    "silt would close the northern channel to tankers within three winters. ";

TEST(HostilePassages, OneSentenceManyTimes) {
  for (size_t count : {3, 1000, 50'000}) {
    const PassageSink found = Find({Repeated(kSentence, count)});
    EXPECT_THAT(found.matches, IsEmpty());
    ASSERT_THAT(found.groups, SizeIs(1));
    EXPECT_EQ(NumOccurrences(found.groups[0]), count);
    EXPECT_EQ(found.groups[0].period_words, 24U);
    EXPECT_EQ(found.groups[0].articles, 1U);
  }
}

TEST(HostilePassages, OneCreditParagraphOfManyArticles) {
  Random random(1);
  Texts texts;
  for (int i = 0; i < 5000; ++i) texts.push_back(RandomText(random, 60) + "\n" + kSentence);
  const PassageSink found = Find(texts, {});
  EXPECT_THAT(found.matches, IsEmpty());
  ASSERT_THAT(found.groups, SizeIs(1));
  EXPECT_EQ(found.groups[0].articles, 5000U);
  EXPECT_EQ(NumOccurrences(found.groups[0]), 5000U);
  EXPECT_EQ(found.groups[0].kind, PassageKind::kBoilerplate);
  EXPECT_LE(found.summary.candidates, 2 * texts.size());
}

TEST(HostilePassages, AnArticleOfSeveralMegabytes) {
  Random random(2);
  const std::string planted = RandomText(random, 56);
  const std::string text = RandomText(random, 300'000) + planted + RandomText(random, 300'000) +
                           planted + RandomText(random, 10'000);
  ASSERT_GT(text.size(), 4'000'000U);
  const PassageSink found = Find({text, RandomText(random, 40) + planted});
  EXPECT_THAT(found.matches, IsEmpty());
  ASSERT_THAT(found.groups, SizeIs(1));
  EXPECT_EQ(NumOccurrences(found.groups[0]), 3U);
  EXPECT_LE(found.summary.candidates, 100U);
}

TEST(HostilePassages, AnArticleThatIsItsOwnTextTwice) {
  Random random(3);
  for (size_t words : {28, 700, 200'000}) {
    const std::string half = RandomText(random, words);
    const PassageSink found = Find({half + half});
    EXPECT_THAT(found.groups, IsEmpty());
    ASSERT_THAT(found.matches, SizeIs(1));
    EXPECT_EQ(found.matches[0].kind, PassageKind::kExact);
    EXPECT_EQ(found.matches[0].a.words, words);
  }
}

TEST(HostilePassages, OneCharacter) {
  for (const std::string unit : {"x", "x ", "1 ", "人", "人 ", "ก", "é", "\xCC\x81", "🙂", "-"}) {
    const std::string text = Repeated(unit, 50'000);
    const PassageSink found = Find({text, text, text + unit});
    EXPECT_LE(found.matches.size() + found.groups.size(), 8U) << unit;
    EXPECT_LE(found.summary.candidates, 100U) << unit;
  }
}

TEST(HostilePassages, NoSpaces) {
  Random random(4);
  std::string han;
  for (int i = 0; i < 300; ++i) AppendUtf8(0x4E00 + static_cast<uint32_t>(random.Below(3000)), han);
  std::string latin;
  for (int i = 0; i < 100'000; ++i) latin += static_cast<char>('a' + random.Below(26));
  const PassageSink found = Find({han + latin, latin + han, latin, han + han});
  EXPECT_LE(found.matches.size() + found.groups.size(), 8U);
  EXPECT_GE(found.groups.size(), 1U);
}

// Of one form, filled in with a few words each: as many results as articles would be too many.
TEST(HostilePassages, ThousandsOfOneTemplate) {
  Random random(5);
  const auto find = [&](size_t count) {
    Texts texts;
    for (size_t i = 0; i < count; ++i) {
      texts.push_back("The " + MadeUpWord(random.Below(2'000'000)) + " council will meet on " +
                      std::to_string(1 + random.Below(28)) + " May at " +
                      MadeUpWord(random.Below(2'000'000)) +
                      " hall to hear the plans of residents for the street, the school and the "
                      "bridge; those who want to speak write to " +
                      MadeUpWord(random.Below(2'000'000)) + " before " +
                      std::to_string(1 + random.Below(28)) + " April at noon.\n");
    }
    return Find(texts);
  };
  for (size_t count : {1000, 4000}) {
    const PassageSink found = find(count);
    EXPECT_LE(found.matches.size() + found.groups.size(), 100U);
    EXPECT_LE(found.summary.candidates, 10 * count);
  }
}

TEST(HostilePassages, Interleaved) {
  Random random(6);
  const std::string a = RandomText(random, 42);
  const std::string b = RandomText(random, 56);
  for (size_t count : {3, 500}) {
    const PassageSink found = Find({Repeated(a + b, count), b + a, a});
    EXPECT_LE(found.matches.size() + found.groups.size(), 8U);
    EXPECT_GE(found.groups.size(), 1U);
    EXPECT_LE(found.summary.candidates, 8 * count + 20);
  }
}

TEST(HostilePassages, AllArticlesInOne) {
  Random random(7);
  Texts texts;
  std::string all;
  for (int i = 0; i < 600; ++i) {
    texts.push_back(RandomText(random, 70));
    all += texts.back();
  }
  texts.push_back(all);
  const PassageSink found = Find(texts);
  EXPECT_THAT(found.groups, IsEmpty());
  EXPECT_THAT(found.matches, SizeIs(600));
  EXPECT_LE(found.summary.candidates, 3 * texts.size());
}

TEST(HostilePassages, AShortCycle) {
  for (size_t words : {2, 3, 7, 15}) {
    Random random(words);
    const std::string cycle = RandomText(random, words);
    const std::string text = Repeated(cycle, 65'536 / cycle.size());
    const PassageSink found = Find({text, text, cycle + cycle + text});
    EXPECT_LE(found.matches.size() + found.groups.size(), 16U) << words;
    EXPECT_LE(found.summary.candidates, 1000U) << words;
  }
}

TEST(HostilePassages, BytesThatAreNoWords) {
  Random random(8);
  const std::string part = RandomText(random, 42);
  const std::string nul(1, '\0');
  for (const std::string& between :
       {nul, Repeated(nul, 10'000), std::string("\xFF\xC0\x80\xED\xA0"),
        Repeated("\xF4\x90", 10'000), Repeated("?! ", 10'000)}) {
    const PassageSink found = Find({between, part + between + part, between + between, ""});
    ASSERT_THAT(found.matches, SizeIs(1));
    EXPECT_EQ(found.matches[0].a.words, 42U);
  }
  EXPECT_EQ(Find({"", nul, "...", "\xFF"}).summary.articles_without_words, 4U);
  EXPECT_THAT(Find(Texts(3000)).calls, IsEmpty());
  EXPECT_THAT(Find({}).calls, IsEmpty());
}

TEST(HostilePassages, MinWordsAtItsEnds) {
  Random random(9);
  const std::string part = RandomText(random, 20);
  const Texts texts = {part + RandomText(random, 30) + part, RandomText(random, 30) + part};
  PassageOptions options = AllKinds();
  options.min_words = 8;
  EXPECT_NE(Find(texts, options).calls, "");
  // (A span may take in what is left of its sentence.)
  for (uint32_t min_words : {24U, 1000U, UINT32_MAX / 2, UINT32_MAX - 4, UINT32_MAX}) {
    options.min_words = min_words;
    EXPECT_THAT(Find(texts, options).calls, IsEmpty()) << min_words;
  }
}

TEST(HostilePassages, FiveThousandIdentical) {
  Random random(10);
  const PassageSink found = Find(Texts(5000, RandomText(random, 300)));
  EXPECT_THAT(found.matches, IsEmpty());
  ASSERT_THAT(found.groups, SizeIs(1));
  EXPECT_EQ(found.groups[0].articles, 5000U);
  EXPECT_LE(found.summary.candidates, 2 * 5000U);
}

// Each sentence of one article is a passage of its own in the other. (With one look at all known
// passages for each new one, this takes as long as all other tests together.)
TEST(HostilePassages, ShuffledSentences) {
  constexpr size_t kSentences = 30'000;
  Random random(13);
  std::vector<std::string> sentences;
  for (size_t i = 0; i < kSentences; ++i) sentences.push_back(RandomText(random, 28));
  const auto joined = [&] {
    std::string text;
    for (const std::string& sentence : sentences) text += sentence;
    return text;
  };
  const std::string text = joined();
  for (size_t i = kSentences; i > 1; --i) {
    std::swap(sentences[i - 1], sentences[random.Below(i)]);
  }
  PassageOptions options = AllKinds();
  options.within = false;
  VectorSource source({{"0", text}, {"1", joined()}});
  PassageSink found;  // (The rules of the oracle compare all with all.)
  ASSERT_TRUE(FindPassages(source, options, found).ok());
  EXPECT_THAT(found.groups, IsEmpty());
  // (A few of them come together again.)
  EXPECT_GE(found.matches.size(), kSentences - 100);
  EXPECT_LE(found.matches.size(), kSentences);
  EXPECT_LE(found.summary.candidates, 2 * kSentences);
}

// Phrases that two articles share in one order, between the same words in different orders: one
// chain of thousands of words, and nothing that is said twice.
TEST(HostilePassages, ScatteredPhrases) {
  constexpr uint64_t kCommon = 10;
  constexpr uint64_t kFillers = 400;
  Random random(29);
  std::vector<std::string> phrases;
  for (size_t i = 0; i < 160; ++i) {
    phrases.emplace_back();
    for (size_t k = 0; k < 5; ++k) phrases.back() += MadeUpWord(random.Below(kCommon)) + " ";
  }
  const auto article = [&] {
    std::string text;
    for (size_t i = 0; i < phrases.size(); ++i) {
      text += phrases[i];
      for (size_t k = 0; k < 18; ++k) text += MadeUpWord(kCommon + random.Below(kFillers)) + " ";
    }
    return text;
  };
  const std::string text = article();
  EXPECT_THAT(Find({text, article()}).matches, IsEmpty());
}

// Words of which every stretch comes again, many of them at every length.
enum class Nesting { kFibonacci, kThueMorse };
std::string Nested(Nesting nesting, int depth) {
  std::vector<uint8_t> word = {0};
  for (int i = 0; i < depth; ++i) {
    std::vector<uint8_t> next;
    for (uint8_t letter : word) {
      next.push_back(letter == 0 ? 0 : nesting == Nesting::kFibonacci ? 0 : 1);
      if (letter == 0 || nesting == Nesting::kThueMorse) next.push_back(1 - letter);
    }
    word = next;
  }
  std::string text;
  for (uint8_t letter : word) text += letter == 0 ? "harbour " : "tankers ";
  return text;
}

// No more results than words, and no more work for each word in a longer text.
TEST(HostilePassages, NestedRepeats) {
  for (const Nesting nesting : {Nesting::kFibonacci, Nesting::kThueMorse}) {
    for (int depth :
         nesting == Nesting::kFibonacci ? std::vector{10, 14, 20} : std::vector{6, 9, 13}) {
      const std::string text = Nested(nesting, depth);
      const size_t num_words = text.size() / 8;
      const PassageSink found = Find({text, text});
      EXPECT_LE(found.matches.size() + found.groups.size(), num_words) << depth;
      EXPECT_LE(found.summary.candidates, 4 * num_words) << depth;
    }
  }
}

TEST(HostilePassages, SmallVocabulary) {
  Random random(11);
  for (uint64_t num_distinct : {2, 4, 30}) {
    for (size_t words : {500, 2000}) {
      const PassageSink found =
          Find({RandomText(random, words, num_distinct), RandomText(random, words, num_distinct),
                RandomText(random, words, num_distinct)});
      EXPECT_LE(found.matches.size() + found.groups.size(), 3 * words);
    }
  }
}

// The same bytes at 1, 2 and 8 threads, with all kinds, inside and across articles.
void ExpectSameAtAnyThreadCount(const std::vector<VectorSource::Item>& items) {
  const auto find = [&](size_t num_threads) {
    PassageOptions options = AllKinds();
    options.num_threads = num_threads;
    VectorSource source(items);
    PassageSink found;
    EXPECT_TRUE(FindPassages(source, options, found).ok());
    EXPECT_EQ(oracle::BrokenRule(items, options, found), "");
    std::vector<std::string> spelled = oracle::SpelledAll(found);
    spelled.push_back(std::to_string(found.summary.candidates));
    return spelled;
  };
  const std::vector<std::string> one = find(1);
  EXPECT_GT(one.size(), 20U);
  EXPECT_EQ(find(2), one);
  EXPECT_EQ(find(8), one);
}

TEST(PassagesAtAnyThreadCount, Generated) {
  Random random(12);
  std::vector<VectorSource::Item> items;
  const std::string common = RandomText(random, 42);
  for (int i = 0; i < 1200; ++i) {
    std::string text = RandomText(random, 28) + (i % 7 == 0 ? common : "") +
                       RandomText(random, 60, i % 2 == 0 ? 300 : 2'000'000);
    if (i % 5 == 4) text += items[random.Below(items.size())].text;
    if (i % 6 == 0) text += text.substr(0, text.size() / 2);
    items.push_back({std::to_string(i), std::move(text)});
    items.back().is_archive = i % 10 == 3;
  }
  ExpectSameAtAnyThreadCount(items);
}

#ifdef DITTOGRAPH_CORPORA
TEST(PassagesAtAnyThreadCount, Newsroom) {
  for (const std::string name : {"newsroom", "newsroom-apart"}) {
    const auto corpus = fixtures::ReadRealCorpus(DITTOGRAPH_CORPORA "/" + name, "articles");
    ASSERT_TRUE(corpus.ok()) << corpus.status().message();
    std::vector<VectorSource::Item> items;
    for (const std::string& text : corpus->texts) {
      items.push_back({std::to_string(items.size()), text});
    }
    ExpectSameAtAnyThreadCount(items);
  }
}
#endif

}  // namespace
}  // namespace dittograph
