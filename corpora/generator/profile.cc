#include "profile.h"

namespace dittograph::generator {
namespace {

struct NamedProfile {
  std::string_view name;
  std::unique_ptr<Profile> (*make)(const Lexicon&, const ProfileOptions&);
};
constexpr NamedProfile kProfiles[] = {
    {"news", MakeNews},         {"identical", MakeIdentical}, {"boilerplate", MakeBoilerplate},
    {"template", MakeTemplate}, {"briefs", MakeBriefs},
};

}  // namespace

std::unique_ptr<Profile> MakeProfile(const Lexicon& lexicon, const ProfileOptions& options) {
  for (const NamedProfile& profile : kProfiles) {
    if (profile.name == options.name) return profile.make(lexicon, options);
  }
  return nullptr;
}

}  // namespace dittograph::generator
