package yanxun.methods.outline;

/**
 * Character-by-character folding for recognition: traditional to simplified (the characters our word lists use), full to half width,
 * every blank to a space. Lengths never change, so an offset in the folded text is an offset in the source.
 */
final class Folding {

    /** Pairs: traditional, simplified. */
    private static final String SCRIPT = """
            並并佈布併并來来侷局係系個个備备傢家傳传價价億亿優优兒儿內内兩两冊册別别則则劃划動动務务勢势勵励匯汇區区協协卽即厤历參参叄叁員员唸念問问單单噹当嚮向嚴严圍围園园圖图團团埰采堅坚報报場场墰坛壇坛壜坛奮奋學学寀采實实審审寫写將将對对導导屆届層层嵗岁師师幫帮幾几庫库強强彆别彔录彙汇後后\
            徑径從从復复徹彻應应戶户掃扫採采揮挥擊击據据敎教數数斷断於于昇升時时曆历曏向書书會会査查條条極极構构標标機机檔档檢检檯台權权歡欢歲岁歷历歸归氣气沒没況况準准溫温滙汇瀏浏為为熱热爭争爲为狀状現现環环當当發发監监眞真眾众確确碼码礎础種种積积箇个節节範范簡简簽签籌筹籤签糰团糾纠紙纸級级\
            細细組组結结經经維维網网緊紧編编縣县總总績绩織织繞绕繫系繼继續续纍累罈坛罎坛義义習习聯联聲声聽听脩修臺台與与舉举萬万蒐搜蔘参薦荐藉借處处號号衆众衕同裏里裡里製制複复覈核見见規规視视覽览計计討讨訓训託托訪访設设診诊註注証证評评詞词試试該该詳详認认語语說说説说課课調调請请論论講讲證证\
            識识讀读讓让讚赞貫贯責责費费資资質质賽赛贊赞軟软載载輪轮輯辑轉转辦办迴回這这連连週周進进過过達达選选還还邊边鄉乡針针釦扣鈡钟錄录錯错録录錶表鍵键鍼针鍾钟鎭镇鎮镇鏈链鐘钟鑑鉴鑒鉴長长門门閉闭開开間间閤合閱阅閲阅關关陞升陸陆隊队階阶隨随雙双鞦秋頁页頂顶項项須须預预領领頭头頻频題题類类\
            顧顾颱台養养驟骤體体髮发鬚须鬥斗麪面麫面麵面點点齣出龍龙""";
    private static final String WIDTH = "畫划，,：:；;（(）)！!？?．.％%｡。〜~～~―—–—－-﹣-‐-‑-‒—−-○〇ⅹxⅩx×x✕x／/｜|＞>＜<＝=＃#＊*［[］]＿_︰:﹕:﹔;﹐,﹑、﹒.　 ";
    private static final char[] TABLE = table();

    private Folding() {}

    static String fold(String text) {
        var folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[folded[i]];
        }
        return new String(folded);
    }

    static boolean blank(char c) {
        return TABLE[c] == ' ';
    }

    /** A character that can stand inside a word: Chinese, Latin or a digit. */
    static boolean wordy(char c) {
        return c >= '㐀' ? c < '！' || Character.isLetterOrDigit(c) : Character.isLetterOrDigit(c);
    }

    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static char[] table() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
            if (c != '\t' && (c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c >= 0x200B && c <= 0x200F || c == 0xFEFF)) {
                table[c] = ' ';
            }
        }
        for (char c = '０'; c <= '９'; c++) {
            table[c] = (char) (c - '０' + '0');
        }
        pairs(table, SCRIPT);
        pairs(table, WIDTH);
        return table;
    }

    private static void pairs(char[] table, String pairs) {
        for (int i = 0; i + 1 < pairs.length(); i += 2) {
            table[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
    }
}
