#include "io/write/text_columns.h"

#include <gtest/gtest.h>

#include <string>

namespace dittograph {

namespace {

std::string Pairs(std::string_view text_a, std::string_view text_b, const LayoutStyle& style) {
  std::vector<DisplayWord> a = SplitDisplayWords(text_a);
  std::vector<DisplayWord> b = SplitDisplayWords(text_b);
  return LayOutPairs(AlignWords(a, b), "first", "second", style);
}

}  // namespace

TEST(TextColumns, TwinsStandSideBySideWithBracketsAroundWhatDiffers) {
  EXPECT_EQ(Pairs("the old lamp of iron is dark", "the lamp of fine iron is lit now", {29, false}),
            "  first        | second\n"
            "  the [old]    | the\n"
            "  lamp of      | lamp of\n"
            "  iron         | [fine] iron\n"
            "  is [dark]    | is [lit now]\n");
}

TEST(TextColumns, ColorTakesTheBracketsAway) {
  EXPECT_EQ(Pairs("a b", "a c", {29, true}),
            "  first        | second\n"
            "  a \x1b[1;33mb\x1b[0m          | a \x1b[1;33mc\x1b[0m\n");
}

TEST(TextColumns, ALongRunWithoutAMarkKeepsItsEnds) {
  std::string text;
  for (int line = 0; line < 10; ++line) text += "line" + std::to_string(line) + "\n";
  EXPECT_EQ(LayOutText(SplitDisplayWords(text), {80, false}),
            "  line0\n  line1\n  line2\n  … 4 words …\n  line7\n  line8\n  line9\n");
}

TEST(TextColumns, AFewLinesMoreAreNotWorthACut) {
  std::string text;
  for (int line = 0; line < 8; ++line) text += "line" + std::to_string(line) + "\n";
  EXPECT_EQ(LayOutText(SplitDisplayWords(text), {80, false}).find("…"), std::string::npos);
}

TEST(TextColumns, CutsLeaveTheWidth) {
  EXPECT_EQ(CutEnd("lamp", 4), "lamp");
  EXPECT_EQ(CutEnd("lamps", 4), "lam…");
  EXPECT_EQ(CutBeginning("lamps", 4), "…mps");
  EXPECT_EQ(CutBeginning("石桥石桥", 5), "…石桥");
}

}  // namespace dittograph
