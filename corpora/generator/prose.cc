#include "prose.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace dittograph::generator {
namespace {

constexpr Quantile kArticleWords[] = {
    {0, 30},         {655, 56},       {3'277, 92},     {6'554, 122},  {16'384, 203},
    {32'768, 310},   {49'152, 447},   {58'982, 738},   {62'259, 890}, {64'881, 1290},
    {65'470, 2'300}, {65'529, 3'600}, {65'536, 6'000},
};
constexpr Quantile kParagraphWords[] = {
    {0, 4},       {6'554, 9},   {16'384, 18},  {32'768, 28},  {49'152, 40},
    {58'982, 57}, {63'570, 76}, {65'208, 110}, {65'536, 180},
};
constexpr uint32_t kShortestParagraph = 5;  // a shorter rest joins the paragraph before it
constexpr uint32_t kShortestSentence = 6;

void AppendSentence(const Lexicon& lexicon, uint32_t num_words, Random& random, Tokens& tokens) {
  const size_t begin = tokens.size();
  const size_t end = begin + num_words;
  uint32_t previous = begin == 0 ? UINT32_MAX : tokens.back().word;
  tokens.resize(end);
  for (size_t i = begin; i < end; ++i) {
    uint32_t word = lexicon.Draw(random);
    while (word == previous) word = lexicon.Draw(random);
    tokens[i] = {word, Mark::kNone};
    previous = word;
  }
  for (size_t i = begin + random.Between(4, 20); i + 3 < end; i += random.Between(4, 20)) {
    tokens[i].mark = random.Below(16) == 0 ? Mark::kDash : Mark::kComma;
  }
  tokens.back().mark = Mark::kStop;
}

struct MarkText {
  char text[8];
  uint8_t size;
};
// By Mark. A paragraph ends with the escape \n, the two characters that JSON wants.
constexpr MarkText kMarkTexts[] = {
    {" ", 1}, {", ", 2}, {" \xE2\x80\x94 ", 5}, {". ", 2}, {".\\n", 3}};

}  // namespace

uint32_t DrawArticleWords(Random& random) { return DrawQuantile(kArticleWords, random); }

void AppendProse(const Lexicon& lexicon, uint32_t num_words, Random& random, Tokens& tokens) {
  while (num_words > 0) {
    uint32_t words = DrawQuantile(kParagraphWords, random);
    if (num_words < words + kShortestParagraph) words = num_words;
    AppendParagraph(lexicon, words, random, tokens);
    num_words -= words;
  }
}

void AppendParagraph(const Lexicon& lexicon, uint32_t num_words, Random& random, Tokens& tokens) {
  while (num_words > 0) {
    uint32_t words = random.Between(8, 34);
    if (num_words < words + kShortestSentence) words = num_words;
    AppendSentence(lexicon, words, random, tokens);
    num_words -= words;
  }
  tokens.back().mark = Mark::kParagraph;
}

void AppendRecord(const Lexicon& lexicon, std::string_view id, const Tokens& tokens,
                  std::string& out) {
  out.append("{\"id\": \"").append(id).append("\", \"text\": \"");
  const size_t begin = out.size();
  out.resize(begin + tokens.size() * (sizeof(Lexicon::Entry) + sizeof(MarkText::text)) + 1);
  char* next = out.data() + begin;
  bool capital = true;
  for (const Token& token : tokens) {
    const Lexicon::Entry& entry = lexicon.Text(token.word);
    std::memcpy(next, entry.text, sizeof(entry));  // with its size, which the mark then overwrites
    if (capital && next[0] >= 'a') next[0] = static_cast<char>(next[0] - 'a' + 'A');
    next += entry.size;
    const MarkText& mark = kMarkTexts[static_cast<size_t>(token.mark)];
    std::memcpy(next, mark.text, sizeof(mark.text));
    next += mark.size;
    capital = token.mark >= Mark::kStop;
  }
  if (!tokens.empty())
    next -= kMarkTexts[static_cast<size_t>(tokens.back().mark)].size - 1;  // keeps the full stop
  out.resize(static_cast<size_t>(next - out.data()));
  out.append("\"}\n");
}

}  // namespace dittograph::generator
