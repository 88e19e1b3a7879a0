// Numbers in words, in a dozen languages: seven is 7.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/word_set.h"

namespace dittograph {

struct Numeral {
  std::string_view figure;
  // Normal forms, a blank between; of ASCII eight letters at most (text/stem.h looks no further).
  std::string_view words;
};

// English, German, French, Spanish, Italian, Swedish, Portuguese, Russian, Polish, Turkish, Arabic
// (of things of either gender), Chinese; tens in some of them. Left out is what is more often
// another word, in one of these languages or in another ("one" is kept in English and Arabic only;
// there is no "once", no Spanish "dos", which is Portuguese "of the", no French "sept", a month, no
// Turkish "altı", under, and no 一, which begins too many words); but Polish "ten", this, is 10.
inline constexpr Numeral kNumerals[] = {
    {"1", "one واحد واحدة"},
    {"2",
     "two zwei deux två dois duas два две двух dwa dwie iki اثنان اثنين اثنتان "
     "اثنتين 二 两"},
    {"3", "three drei trois tres tre três три трех trzy üç ثلاثة ثلاث 三"},
    {"4", "four vier quatre cuatro quattro fyra quatro четыре cztery dört أربعة أربع 四"},
    {"5", "five fünf cinq cinco cinque пять пяти pięć beş خمسة خمس 五"},
    {"6", "six sechs seis шесть шести sześć ستة ست 六"},
    {"7", "seven sieben siete sette sju семь семи siedem سبعة سبع 七"},
    {"8", "eight acht huit ocho otto åtta oito восемь osiem sekiz ثمانية ثماني 八"},
    {"9", "nine neun neuf nueve nove nio девять dziewięć dokuz تسعة تسع 九"},
    {"10", "ten zehn dix diez dieci dez десять dziesięć عشرة عشر 十"},
    {"11", "eleven elf onze"},
    {"12", "twelve zwölf douze doce"},
    {"20", "twenty zwanzig vingt veinte vinte двадцать"},
    {"30", "thirty dreissig trente treinta trinta тридцать"},
    {"40", "forty vierzig quarante cuarenta quarenta сорок"},
    {"50", "fifty fünfzig пятьдесят"},
    {"60", "sixty sechzig soixante sesenta sessenta шестьдесят"},
    {"70", "seventy siebzig setenta семьдесят"},
    {"80", "eighty achtzig ochenta oitenta восемьдесят"},
    {"90", "ninety neunzig noventa девяносто"},
};

// Their words.
const WordSet& NumeralWords();

// Of a word by its hash (HashWord); empty if it is no numeral.
std::string_view FigureOf(uint64_t hash);

}  // namespace dittograph
