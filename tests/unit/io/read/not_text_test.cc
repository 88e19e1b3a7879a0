#include "io/read/not_text.h"

#include <gtest/gtest.h>

#include <string>

namespace dittograph {

namespace {

// Each character with a NUL behind it.
std::string Utf16(std::string_view ascii) {
  std::string out;
  for (const char c : ascii) out += std::string(1, c) + '\0';
  return out;
}

bool IsText(std::string_view bytes) { return NotTextFault(bytes).empty(); }

}  // namespace

TEST(NotText, TextsPass) {
  EXPECT_TRUE(IsText(""));
  EXPECT_TRUE(IsText("A"));
  EXPECT_TRUE(IsText("{\"text\": \"one\"}"));
  EXPECT_TRUE(IsText("\xEF\xBB\xBFThe lamp"));
  EXPECT_TRUE(IsText("Caf\xE9 na\xEFve in Latin-1, with no other fault in the whole of its bytes"));
}

TEST(NotText, AFewNulAndControlBytesPass) {
  std::string text = "the keeper of the old lamp waits for the ferry on the quay in the rain";
  for (char& c : text) c = c == ' ' ? '\0' : c;
  EXPECT_TRUE(IsText(text));
  EXPECT_TRUE(
      IsText("page one of the story, then a form feed\f\x1B[1mand bold\x1B[0m and \x07 a bell"));
}

TEST(NotText, Utf16IsNamedWithAndWithoutItsMark) {
  const std::string text = Utf16("The keeper of the old lamp waits for the ferry.");
  EXPECT_TRUE(NotTextFault("\xFF\xFE" + text).starts_with("UTF-16"));
  EXPECT_TRUE(NotTextFault(text).starts_with("UTF-16"));
  EXPECT_TRUE(NotTextFault(text.substr(1)).starts_with("UTF-16"));
}

TEST(NotText, DocumentsAreNamedByTheirFirstBytes) {
  EXPECT_TRUE(NotTextFault("%PDF-1.7\n").starts_with("a PDF"));
  EXPECT_TRUE(NotTextFault("PK\x03\x04").starts_with("a Word document"));
  EXPECT_TRUE(NotTextFault("\x1F\x8B\x08").starts_with("compressed"));
}

TEST(NotText, ManyControlBytesAreBinary) {
  std::string bytes;
  for (int i = 0; i < 512; ++i) bytes += static_cast<char>(i * 37);
  EXPECT_TRUE(NotTextFault(bytes).starts_with("binary"));
  EXPECT_TRUE(NotTextFault(std::string(100, '\0')).starts_with("binary"));
}

}  // namespace dittograph
