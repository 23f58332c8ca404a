package yanxun.methods.outline;

import java.util.Set;

/**
 * Where the heading of a numbered paragraph ends and its text begins: at the first stop; where heading and text run together, behind the last
 * noun a heading ends with before a word a sentence begins with.
 *
 * @param doubtful no stop showed the place
 */
record TitleCut(String title, String rest, boolean doubtful) {

    private static final int LONGEST = 80;
    private static final int SEAM_WITHIN = 60;
    private static final String OPENING = "《“「『([【";
    private static final String CLOSING = "》”」』)]】";
    private static final Set<String> NOUNS = Set.of("""
            水平 能力 发展 建设 机制 制度 体系 资源 实效 质量 素养 作用 领导 管理 保障 队伍 平台 成效 效果 效率 定位 诊断 分析 策略 措施 原则 目标 任务 思路 要求 安排 \
            评价 考核 改革 活动 成长 常规 环境 氛围 文化 特色 品质 责任 格局 渠道 载体 模式 路径 基础 方向 工程 意识 质效 活力 水准 内涵 传承 融合 均衡 创新""".split(" +"));
    private static final Set<String> STARTERS = Set.of("""
            建立 加强 组织 根据 结合 通过 坚持 鼓励 利用 推动 当前 以教 以提 以课 以学 为了 为进 为深 为贯 围绕 按照 依托 充分 认真 深入 积极 全面 进一 继续 开展 实施 制定 完善 健全 \
            落实 严格 切实 大力 着力 随着 针对 各校 各学 各中 学校 全体 教师 明确 成立 定期 每月 每周 每学 每年 引导 引入 采取 聚焦 立足 把握 强化 构建 优化 规范 发挥 召开 举办 \
            本学 今年 近年 新学 贯彻 学习 紧紧 紧扣 努力 依据 具体 一是 首先 在教 在学 对教 对学 要求 邀请 注重 重视 突出 抓好 抓实 做好 做到 搭建 推进 推行 支持""".split(" +"));

    static TitleCut of(String body, String folded, boolean fused) {
        int stop = stop(folded);
        int words = HeadingWords.end(folded, 0);
        int far = stop < 0 ? folded.length() : stop;
        boolean entry = words > 0 && words < folded.length() && (TimeScanner.at(folded, words, false) != null || folded.length() > words + 2 && STARTERS.contains(folded.substring(words, words + 2)));
        if (entry || words > 0 && far > words + 12 && folded.length() > words + 20 && HeadingWords.runsOn(folded, words)) {
            return new TitleCut(body.substring(0, words), body.substring(words), true);
        }
        if (words > 0 && words + 3 < folded.length() && folded.charAt(words) == ' ' && Folding.wordy(folded.charAt(words + 1))) {
            return at(body, words, words + 1, false);
        }
        int blank = blank(folded, Math.min(far, 40));
        if (blank > 0) {
            return at(body, blank, blank + 1, false);
        }
        int seam = fused && far > 16 || far > LONGEST ? seam(folded, Math.min(far, SEAM_WITHIN)) : -1;
        if (seam > 0) {
            return at(body, seam, seam, true);
        }
        return stop >= 0 && stop <= LONGEST ? at(body, stop, stop + 1, false) : unstopped(body, folded);
    }

    private static TitleCut unstopped(String body, String folded) {
        if (folded.length() <= LONGEST) {
            return new TitleCut(body, "", false);
        }
        int comma = folded.indexOf(',');
        return comma > 3 && comma <= SEAM_WITHIN ? at(body, comma, comma + 1, true) : new TitleCut("", body, true);
    }

    private static TitleCut at(String body, int end, int begin, boolean doubtful) {
        return new TitleCut(Folding.strip(body.substring(0, end)), Folding.strip(body.substring(begin)), doubtful);
    }

    /** The first stop outside brackets and quotes, looked for only as far as a title may reach. */
    static int stop(String folded) {
        int to = Math.min(folded.length(), LONGEST + 1);
        for (int i = 0; i < to; i++) {
            char c = folded.charAt(i);
            int bracket = OPENING.indexOf(c);
            if (bracket >= 0) {
                int close = folded.substring(i, Math.min(folded.length(), i + 60)).indexOf(CLOSING.charAt(bracket));
                i = close > 0 ? i + close : i;
            } else if ("。;!?".indexOf(c) >= 0 || c == ':' && !clock(folded, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean clock(String folded, int colon) {
        return colon > 0 && Numeral.isDigit(folded.charAt(colon - 1)) && Numeral.isDigit(MarkScanner.charAt(folded, colon + 1));
    }

    /** A blank parts heading and text where what follows is plainly a text. */
    private static int blank(String folded, int to) {
        for (int i = 2; i < to; i++) {
            if ((folded.charAt(i) == ' ' || folded.charAt(i) == '\t') && folded.charAt(i - 1) > 'z') {
                boolean text = folded.length() - i > 30 && folded.indexOf('。', i) > 0 && MarkScanner.charAt(folded, i + 1) > 'z';
                return text ? i : -1;
            }
        }
        return -1;
    }

    static int seam(String folded, int to) {
        for (int i = 4; i + 2 <= to; i++) {
            if (NOUNS.contains(folded.substring(i - 2, i)) && (STARTERS.contains(folded.substring(i, i + 2)) || "“「".indexOf(folded.charAt(i)) >= 0)) {
                return i;
            }
        }
        return -1;
    }
}
