#include "io/write/passage_excerpt.h"

#include <gtest/gtest.h>

#include <string>

#include "dittograph/dittograph.h"

namespace dittograph {

namespace {

// The excerpt of the words from the first `begin` to the first `end` behind it.
std::string Shown(const std::string& text, const std::string& begin, const std::string& end) {
  const VectorSource source({VectorSource::Item{"a", text}});
  PassageSide side;
  side.bytes.begin = text.find(begin);
  side.bytes.end = text.find(end, side.bytes.begin) + end.size();
  std::string scratch;
  return PassageExcerpt(source, side, scratch);
}

}  // namespace

TEST(PassageExcerpt, WholeSentencesKeepTheirPunctuation) {
  EXPECT_EQ(Shown("One. \"Two and three,\" she said. Four.", "Two", "said"),
            "\"Two and three,\" she said.");
  EXPECT_EQ(Shown("灯塔已经关闭。石桥也关闭了。", "石桥", "关闭了"), "石桥也关闭了。");
}

TEST(PassageExcerpt, AnEllipsisStandsForTheRestOfASentence) {
  EXPECT_EQ(Shown("One two three four.", "two", "three"), "… two three …");
}

TEST(PassageExcerpt, LinesAndTheTextBeginAndEndWithoutOne) {
  EXPECT_EQ(Shown("Headline\nThe lamp\nis dark", "The", "lamp"), "The lamp");
  EXPECT_EQ(Shown("The lamp is dark", "The", "dark"), "The lamp is dark");
}

TEST(PassageExcerpt, ATextThatHasShrunkGivesNothing) {
  const VectorSource source({VectorSource::Item{"a", "short"}});
  PassageSide side;
  side.bytes = {3, 300};
  std::string scratch;
  EXPECT_EQ(PassageExcerpt(source, side, scratch), "");
}

}  // namespace dittograph
