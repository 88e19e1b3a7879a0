/** Texts that run from right to left, and texts without blanks between words. */
import assert from 'node:assert/strict';

import { browserTest, lazily } from './harness.js';
import { goTo, resultsOf } from './page.js';
import { makeReport, writeArticles } from './reports.js';

const passages = {
  ar:
    'صوّت مجلس المدينة مساء الثلاثاء على بناء رصيف جديد للعبّارات قرب سوق السمك القديم وقال رئيسه إن ' +
    'العمل سيبدأ في الربيع المقبل بعد أن تنتهي دراسة الميناء التي تعدّها لجنة من المهندسين والصيادين',
  he:
    'מועצת העיר הצביעה ביום שלישי בערב בעד בניית מזח חדש למעבורות ליד שוק הדגים הישן ויושב הראש אמר ' +
    'שהעבודה תתחיל באביב הבא אחרי שיסתיים הסקר של הנמל שמכינה ועדה של מהנדסים ודייגים מן העיירה',
  zh:
    '市议会星期二晚上投票决定在旧鱼市场附近修建新的渡轮码头,主席表示工程将在明年春天港口调查结束以后开始,' +
    '调查由工程师和渔民组成的委员会负责,费用预计为四千万克朗,其中一半由国家承担。',
  ja:
    '市議会は火曜日の夜、古い魚市場の近くに新しい渡し船の桟橋を建てることを決めた。議長は、港の調査が終わる来年の春に' +
    '工事を始めると述べた。調査は技術者と漁師からなる委員会が担当し、費用の半分は国が負担する見込みである。',
  th:
    'สภาเมืองลงมติเมื่อคืนวันอังคารให้สร้างท่าเรือข้ามฟากแห่งใหม่ใกล้ตลาดปลาเก่าและประธานกล่าวว่างานจะเริ่มในฤดูใบไม้ผลิหน้า' +
    'หลังจากการสำรวจท่าเรือเสร็จสิ้นโดยคณะกรรมการวิศวกรและชาวประมงซึ่งจะเสนอรายงานต่อสภาในเดือนหน้า',
};
const titles = { ar: 'رصيف جديد', he: 'מזח חדש', zh: '新码头', ja: '新しい桟橋', th: 'ท่าเรือใหม่' };
const report = lazily(() =>
  makeReport(
    'passages',
    writeArticles(
      Object.keys(passages).flatMap((language) =>
        [1, 2].map((n) => ({
          id: `${language}-${n}`,
          language,
          text: `${titles[language]} ${n}\n${passages[language]}`,
        })),
      ),
    ),
  ),
);

for (const [language, passage] of Object.entries(passages)) {
  const isRightToLeft = language === 'ar' || language === 'he';
  browserTest(`${language}: the text is whole and runs its own way`, report, async (page) => {
    const { articles, repeats } = await resultsOf(page);
    const first = articles.findIndex((article) => article.id === `${language}-1`);
    const repeat = repeats.find(({ places }) => places[0].n === first);
    assert.ok(repeat, 'the repeat is found');
    const row = page.locator(`li[data-repeat="${repeat.key}"]`);
    const direction = isRightToLeft ? 'rtl' : 'ltr';
    const directionOf = (locator) => locator.evaluate((node) => getComputedStyle(node).direction);
    assert.equal(await directionOf(row.locator('.row-excerpt')), direction);
    assert.equal(await directionOf(row.locator('.row-verdict')), 'ltr');

    const article = await goTo(page, `#/article/${language}-1`, 'article');
    const marks = article.locator('mark[data-repeat]');
    const {
      places: [{ at }],
    } = repeat;
    const text = `${titles[language]} 1\n${passage}`;
    assert.equal((await marks.allTextContents()).join(''), text.slice(...at).replace('\n', ''));
    assert.equal(await directionOf(marks.first()), direction);
    assert.equal(await article.locator('[lang]').first().getAttribute('lang'), language);

    const pair = await goTo(page, `#/repeat/${repeat.key}`, 'pair');
    assert.equal(await directionOf(pair.locator('mark[data-repeat]').first()), direction);
  });
}
