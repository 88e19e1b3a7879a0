#include "text/zone_forms.h"

namespace dittograph {

namespace {

constexpr ZoneForm kForms[] = {
    // Corrections and what a version adds.
    {ZoneKind::kCorrection, ZoneShape::kMark, kHead,
     "CORRECTED|CORRECTION|CORRECTS|CORRECTING|REFILE|REFILED|REPEAT|RPT|REPEATING|UPDATE|"
     "UPDATED|UPDATES|WRAPUP|ADDS|RECASTS|AMENDED|CLARIFICATION|Correction|Corrected|"
     "Clarification|KORREKTUR|KORRIGIERT|BERICHTIGUNG|BERICHTIGT|AKTUALISIERT|ZUSAMMENFASSUNG|"
     "WDH|Korrektur|Korrigiert|Berichtigung|Aktualisiert|CORRIGÉ|CORRECTIF|RECTIFICATIF|"
     "ACTUALISÉ|Correctif|Rectificatif|Corrigé|CORRECCIÓN|CORREGIDO|CORRIGE|ACTUALIZA|"
     "ACTUALIZACIÓN|AMPLÍA|AMPLIACIÓN|RECTIFICACIÓN|Corrección|Rectificación|CORREÇÃO|"
     "CORRIGIDO|ATUALIZA|ATUALIZAÇÃO|Correção|CORREZIONE|RETTIFICA|AGGIORNA|AGGIORNAMENTO|"
     "Correzione|Rettifica|ИСПРАВЛЕНИЕ|ИСПРАВЛЕНО|УТОЧНЕНИЕ|ДОПОЛНЕНО|ОБНОВЛЕНО|Исправление|"
     "Уточнение|更正|订正|訂正|修正|تصحيح|تحديث|정정|수정|"
     "AVANCE|ALERTA|DÜZELTME|GÜNCELLEME|Düzeltme|RECTIFICATIE|CORRECTIE|KOREKTA|AKTUALIZACJA"},
    {ZoneKind::kCorrection, ZoneShape::kBracket, kHeadOrTail,
     "adds |add |updates |updated |update |corrects |corrected |correction|corrects:|"
     "clarifies |clarification|recasts|refiles|refiled|repeats |repeating |rewrites |"
     "writes through|fixes |removes |deletes |drops |amends |restores |changes |"
     "new throughout|this story |this version |an earlier version |company corrects|eds:|"
     "editors:|editor's note|editor’s note|korrigiert|berichtigt|berichtigung|korrektur|"
     "aktualisiert|neu: |ergänzt|ergänzung|präzisiert|corrige |corrigé|rectifie|rectifié|"
     "actualise|actualisé|actualisation|ajoute |précise |mise à jour|corrección|rectifica|"
     "actualiza|agrega |añade |amplía |atualiza|acrescenta |correção|corrige:|corregge|"
     "aggiorna|aggiunge |rettifica|исправл|Исправл|дополн|Дополн|обновл|Обновл|уточн|Уточн|"
     "добавл|Добавл|更正|更新|订正|訂正|修正|補足|تصحيح|تصحّح|يصحح|يضيف|تضيف|تحديث|مع إضافة|"
     "정정|수정|추가"},
    {ZoneKind::kCorrection, ZoneShape::kLine, kHeadOrTail,
     "correction:|corrections:|corrected:|clarification:|editor's note:|editor’s note:|eds:|"
     "eds.:|this story has been corrected|this article has been corrected|"
     "this story has been updated|this article has been updated|this story corrects|"
     "an earlier version of this|a previous version of this|this version corrects|korrektur:|"
     "berichtigung:|in einer früheren version|in einer früheren fassung|correctif:|"
     "correctif :|rectificatif :|rectificatif:|une version précédente de|corrección:|"
     "rectificación:|una versión anterior de|correção:|uma versão anterior d|correzione:|"
     "rettifica:|Исправление:|Уточнение:|更正：|更正:|訂正：|تصحيح:|"
     "updated at |updated: |aktualisiert: |Обновлено|atualizado em |actualizado: |"
     "güncelleme: |aktualizacja: |"
     "this article was amended|this article was corrected|this article was updated|"
     "this story was corrected|this story was updated|last updated|publié le |mis à jour le |"
     "aktualisiert am |aggiornato il |attention - corrige|〔訂正〕|【訂正】|【更正】"},
    // Who wrote and edited.
    {ZoneKind::kCredit, ZoneShape::kBracket, kHeadOrTail,
     "reporting by|reporting and |reporting, |additional reporting|writing by|written by|"
     "editing by|edited by|compiled by|graphic by|graphics by|photo by|with reporting|"
     "with files from|with inputs from|with input from|with agencies|with agency|source: |"
     "sources: |reported by|translated by|translation by|text by"},
    {ZoneKind::kCredit, ZoneShape::kBracket, kTail,
     "bericht von|berichte von|bericht: |geschrieben von|redigiert von|redaktion: |"
     "mitarbeit: |quelle: |quellen: |mit material von|mit agenturmaterial|übersetzt von|"
     "reportage |rédaction |rédigé par|rédigée par|édité par|édition |version française|"
     "avec afp|avec agences|avec reuters|source : |traduit par|reporte de|reporte por|"
     "información de|redacción de|escrito por|editado por|editada por|con información de|"
     "con agencias|fuente: |traducido por|reportagem de|reportagem por|texto de|edição de|"
     "edição por|com agências|com informações|fonte: |redazione |a cura di|con agenzie|"
     "scritto da|Автор|Текст: |редактор|Редактор|источник|Источник|подготов|Подготов|перевод|"
     "Перевод|责任编辑|责编|编辑|編輯|来源|來源|记者|記者|撰稿|编译|إعداد|تحرير|تقرير|كتابة|"
     "تغطية|المصدر|据|संपादन|"
     "社会部|政治部|経済部|文化部|国際部|外信部|運動部|科学部|写真部|地域報道部|"
     "by |por |par |von "},
    {ZoneKind::kCredit, ZoneShape::kLine, kTail,
     "reporting by |reporting and writing by |additional reporting by |additional reporting: "
     "|photo: |photos: |foto: |"
     "this item was generated automatically|writing by |"
     "editing by |compiled by |with files from |with reporting by |source: |sources: |"
     "quelle: |quellen: |redaktion: |redigiert von |bericht von |source : |reportage de |"
     "édité par |rédigé par |avec afp|fuente: |fuentes: |editado por |con información de |"
     "fonte: |fontes: |reportagem de |edição de |redazione: |Источник: |Источник — |"
     "Редактор: |Редактор — |责任编辑|责编|編輯：|编辑：|来源：|來源：|المصدر: |bron: |źródło: "
     "|Źródło: |kaynak: |haber: |تحرير: |"
     "إعداد: "},
    {ZoneKind::kCredit, ZoneShape::kEnding, kTail,
     "contributed to this report|contributed to this story|contributed to this article|"
     "contributed reporting"},
    // Whose it is.
    {ZoneKind::kCopyright, ZoneShape::kLine, kHeadOrTail,
     "©|copyright ©|copyright©|copyright (c)|copyright 1|copyright 2|copyright:|copyright by |(c) "
     "1|"
     "(c) 2|(c) copyright"},
    {ZoneKind::kCopyright, ZoneShape::kLine, kTail,
     "this article is published under|this article was first published|"
     "this article is republished|this article was originally published|"
     "published under a |licensed under |republished with permission|"
     "При перепечатке|При использовании материалов|При цитировании|"
     "wszelkie prawa zastrzeżone|tüm hakları saklıdır|"
     "reproduction interdite|本报版权|all rights reserved|this material may not be published|alle "
     "rechte vorbehalten|"
     "tous droits réservés|todos los derechos reservados|todos os direitos reservados|"
     "tutti i diritti riservati|riproduzione riservata|版权所有|版权声明|未经授权|無断転載|"
     "Все права защищены|جميع الحقوق محفوظة|무단 전재|저작권자"},
    {ZoneKind::kCopyright, ZoneShape::kEnding, kTail,
     "all rights reserved|alle rechte vorbehalten|tous droits réservés|"
     "tous droits de reproduction|todos los derechos reservados|reservados todos los derechos|"
     "todos os direitos reservados|tutti i diritti riservati|riproduzione riservata|"
     "alle rechten voorbehouden|Все права защищены|все права защищены|版权所有|版權所有|"
     "无断转载|無断転載|未经授权禁止转载|無断転載禁止|جميع الحقوق محفوظة|무단 전재|재배포 금지"},
    // Bylines.
    {ZoneKind::kByline, ZoneShape::kBracket, kHead, "记者|記者"},
    {ZoneKind::kByline, ZoneShape::kNames, kHead, "by |von |par |por |de |di |da |door |av |af "},
    {ZoneKind::kByline, ZoneShape::kLine, kHeadOrTail,
     "author: |byline: |autor: |autorin: |auteur : |auteur: |autore: |Автор: |Автор — |"
     "Авторы: |作者：|作者:|文/|文／|撰文/|撰文：|本报记者|记者 |記者 |记者：|كتب: |كتبت: |"
     "كتب - |كتب – |بقلم: |بقلم / "},
    // Who is behind it, whom to ask, and the end.
    {ZoneKind::kAbout, ZoneShape::kLine, kHeadOrTail,
     "contact:|contacts:|media contact|press contact|media inquiries|"
     "media enquiries|for immediate release|pressekontakt|kontakt:|contact presse|"
     "contacts presse|contacto de prensa|contacto:|contato:|contatti:|contatto stampa|"
     "Контакты:|媒体联系|联系人：|联系方式：|للتواصل:"},
    {ZoneKind::kAbout, ZoneShape::kLine, kTail,
     "forward-looking statements|safe harbor statement|safe harbour statement|"
     "media relations: |press office: |got a story?|sign up for our |follow us: |"
     "síganos |suscríbase |seguici |关注“|تابعونا|本件に関する|"
     "read more: |read also: |see also: |related: |lire aussi|"
     "mehr zum thema|lesen sie auch|leia mais|leia também|lea también|leggi anche|"
     "Читайте также|Подпис|延伸阅读|関連記事|اقرأ أيضا|"
     "for more information, |for more information contact|for more information visit|"
     "for more information about|for more information on|for further information, |"
     "for further information contact|for media inquiries|follow us |follow @|"
     "weitere informationen:|weitere informationen unter|rückfragen|pour plus d’information|"
     "pour plus d'information|más información en|para más información|per informazioni|"
     "para mais informações|更多信息|お問い合わせ"},
    {ZoneKind::kAbout, ZoneShape::kHeading, kTail,
     "Über |notes to editors|note to editors|notes for editors|editors' notes|"
     "about |über |à propos de |à propos d'|acerca de |sobre |informazioni su |"
     "о компании|О компании|关于|關於|نبذة عن |عن شركة "},
    {ZoneKind::kAbout, ZoneShape::kAlone, kTail,
     "###|# # #|####|#####|-30-|- 30 -|--30--|ends|-ends-|- ends -|--ends--|end|-end-|--end--|"
     "### return|// انتهى //|//انتهى//|// يتبع //|انتهى|（完）|(完)|以上"},
};

constexpr std::string_view kNameParticles[] = {
    "and", "in",  "for", "the",  "of",  "with", "und", "et",  "y",   "e",  "i",
    "och", "og",  "en",  "van",  "von", "der",  "den", "de",  "del", "da", "do",
    "dos", "das", "du",  "des",  "di",  "la",   "le",  "les", "el",  "al", "bin",
    "ibn", "ter", "zu",  "avec", "con", "com",  "mit", "met", "med", "с",  "am",
    "an",  "im",  "sur", "à",    "aan", "na",   "на",  "и",   "в"};

constexpr std::string_view kAgencies[] = {"РИА Новости", "ТАСС",     "Интерфакс",  "واس",  "رويترز",
                                          "أ ف ب",       "د ب أ",    "وكالات",     "سانا", "共同",
                                          "時事",        "ロイター", "ＡＦＰ時事", "AFP",  "AP",
                                          "Reuters",     "뉴시스",   "연합뉴스",   "뉴스1"};

}  // namespace

std::span<const ZoneForm> ZoneForms() { return kForms; }
std::span<const std::string_view> NameParticles() { return kNameParticles; }
std::span<const std::string_view> Agencies() { return kAgencies; }

}  // namespace dittograph
