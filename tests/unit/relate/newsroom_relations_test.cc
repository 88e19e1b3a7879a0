// The relations of the labelled corpora.

#include <gtest/gtest.h>

#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cluster/lineage.h"
#include "engine/article_reader.h"
#include "io/read/input.h"
#include "relate/relater.h"

namespace dittograph {
namespace {

const std::vector<std::pair<std::string, Relation>> kRelations = {
    {"identical", Relation::kIdentical},     {"near-identical", Relation::kNearIdentical},
    {"update", Relation::kUpdate},           {"correction", Relation::kCorrection},
    {"excerpt", Relation::kExcerpt},         {"reworded", Relation::kReworded},
    {"template", Relation::kTemplate},       {"boilerplate", Relation::kBoilerplate},
    {"independent", Relation::kIndependent},
};

Relation RelationNamed(const std::string& name) {
  for (const auto& [known, relation] : kRelations) {
    if (known == name) return relation;
  }
  ADD_FAILURE() << name;
  return Relation::kIndependent;
}

struct Labelled {
  std::vector<std::string> ids;
  std::vector<ArticleWords> articles;
  Lineage lineage;
  std::set<ArticleNumber> notices;
  std::map<std::pair<ArticleNumber, ArticleNumber>, Relation> labels;  // by ascending numbers
};

std::vector<std::vector<std::string>> ReadRows(const std::string& path) {
  std::vector<std::vector<std::string>> rows;
  std::ifstream file(path);
  std::string line;
  for (std::getline(file, line); std::getline(file, line);) {
    std::vector<std::string>& row = rows.emplace_back(1);
    for (const char c : line) {
      if (c == ',') {
        row.emplace_back();
      } else {
        row.back() += c;
      }
    }
  }
  return rows;
}

void ReadArticles(const std::string& folder, Labelled& corpus,
                  std::map<std::string, ArticleNumber>& numbers) {
  const auto source = OpenInput({folder + "/articles.jsonl"}, {}, {});
  ASSERT_TRUE(source.ok());
  ArticleReader reader;
  std::vector<std::string> references;
  for (size_t batch = 0; batch < (*source)->NumBatches(); ++batch) {
    ASSERT_TRUE((*source)
                    ->ReadBatch(batch,
                                [&](const Article& article) {
                                  numbers[std::string(article.id)] =
                                      static_cast<ArticleNumber>(corpus.ids.size());
                                  corpus.ids.emplace_back(article.id);
                                  reader.Read(article.text, corpus.articles.emplace_back());
                                  corpus.lineage.times.push_back(article.metadata.time());
                                  corpus.lineage.versions.push_back(article.metadata.version);
                                  references.emplace_back(article.metadata.refers_to);
                                })
                    .ok());
  }
  for (const std::string& id : references) {
    corpus.lineage.refers_to.push_back(numbers.contains(id) ? numbers[id] : Lineage::kNone);
  }
}

Labelled ReadLabelled(const std::string& folder) {
  Labelled corpus;
  std::map<std::string, ArticleNumber> numbers;
  ReadArticles(folder, corpus, numbers);
  for (const auto& row : ReadRows(folder + "/pairs.csv")) {
    corpus.labels[std::minmax(numbers.at(row[0]), numbers.at(row[1]))] = RelationNamed(row[2]);
  }
  for (const auto& row : ReadRows(folder + "/notices.csv")) {
    corpus.notices.insert(numbers.at(row[0]));
  }
  return corpus;
}

Relation RelateInCorpus(const Labelled& corpus, Relater& relater, ArticleNumber a,
                        ArticleNumber b) {
  const ArticleWords& words_a = corpus.articles[a];
  const ArticleWords& words_b = corpus.articles[b];
  ArticlePair pair{a, b};
  pair.relation = relater.Relate(words_a, words_b);
  EXPECT_EQ(relater.Relate(words_b, words_a), pair.relation)
      << corpus.ids[a] << ' ' << corpus.ids[b];
  pair.size_a = words_a.size();
  pair.size_b = words_b.size();
  const Lineage& lineage = corpus.lineage;
  RelateInHistory({lineage.Order(a, b), lineage.LeadsBack(a, b) || lineage.LeadsBack(b, a),
                   HaveSameTop(words_a.hashes(), words_b.hashes())},
                  pair);
  return pair.relation;
}

struct Confusion {
  std::map<Relation, std::map<Relation, size_t>> counts;  // by label, then by what is said
  size_t unlabelled = 0;  // pairs without a label count as independent
  size_t unlabelled_wrong = 0;
  std::string wrong;  // the ids of labelled pairs

  size_t Right(Relation label) { return counts[label][label]; }
  size_t All(Relation label) {
    size_t all = 0;
    for (const auto& [_, count] : counts[label]) all += count;
    return all;
  }
};

// Notices are in no pair unless one is labelled.
void Count(const Labelled& corpus, Confusion& confusion) {
  Relater relater;
  for (ArticleNumber a = 0; a < corpus.ids.size(); ++a) {
    for (ArticleNumber b = a + 1; b < corpus.ids.size(); ++b) {
      const auto label = corpus.labels.find({a, b});
      const bool has_notice = corpus.notices.contains(a) || corpus.notices.contains(b);
      if (label == corpus.labels.end() && has_notice) continue;
      const Relation relation = RelateInCorpus(corpus, relater, a, b);
      if (label == corpus.labels.end()) {
        ++confusion.unlabelled;
        confusion.unlabelled_wrong += relation != Relation::kIndependent;
        continue;
      }
      ++confusion.counts[label->second][relation];
      if (relation != label->second) confusion.wrong += corpus.ids[a] + ' ' + corpus.ids[b] + '\n';
    }
  }
}

void Print(const std::string& title, Confusion& confusion) {
  std::cout << title << ": label, right of all, and what the others are taken for\n";
  size_t right = 0;
  size_t all = 0;
  for (const auto& [name, label] : kRelations) {
    right += confusion.Right(label);
    all += confusion.All(label);
    std::cout << "  " << std::setw(15) << std::left << name << confusion.Right(label) << " of "
              << confusion.All(label);
    for (const auto& [other, relation] : kRelations) {
      const size_t count = confusion.counts[label][relation];
      if (relation != label && count > 0) std::cout << "  " << other << ' ' << count;
    }
    std::cout << '\n';
  }
  std::cout << "  " << right << " of " << all << "; without a label, " << confusion.unlabelled_wrong
            << " of " << confusion.unlabelled << " are anything but independent\n";
}

// Of each relation at least `each` hundredths are right, of all together `together`.
void ExpectRight(Confusion& confusion, size_t each, size_t together) {
  size_t right = 0;
  size_t all = 0;
  for (const auto& [name, label] : kRelations) {
    EXPECT_GE(100 * confusion.Right(label), each * confusion.All(label)) << name;
    right += confusion.Right(label);
    all += confusion.All(label);
  }
  EXPECT_GE(100 * right, together * all);
}

// The rules were made on these: of the thousands of pairs without a label none is anything but
// independent.
TEST(NewsroomRelations, AreThoseOfTheLabels) {
  Confusion confusion;
  Count(ReadLabelled(DITTOGRAPH_CORPORA "/newsroom"), confusion);
  Count(ReadLabelled(DITTOGRAPH_CORPORA "/wire"), confusion);
  Print("newsroom and wire", confusion);
  std::cout << "wrong:\n" << confusion.wrong;
  ExpectRight(confusion, 85, 95);
  EXPECT_EQ(confusion.unlabelled_wrong, 0u);
}

// They were not made on these, of which the wrong pairs are not listed.
TEST(NewsroomRelations, HoldOnArticlesKeptApart) {
  Confusion confusion;
  Count(ReadLabelled(DITTOGRAPH_CORPORA "/newsroom-apart"), confusion);
  Count(ReadLabelled(DITTOGRAPH_CORPORA "/wire-apart"), confusion);
  Print("newsroom-apart and wire-apart", confusion);
  ExpectRight(confusion, 65, 85);
  EXPECT_LE(1000 * confusion.unlabelled_wrong, confusion.unlabelled);
}

}  // namespace
}  // namespace dittograph
