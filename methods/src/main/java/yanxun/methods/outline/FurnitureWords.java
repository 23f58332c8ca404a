package yanxun.methods.outline;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How lines of a web page around a document read. */
final class FurnitureWords {

    private static final int SHORT = 60;
    private static final Set<String> WHOLE = Set.of("""
            大中小 [大中小] 评论 举报 收藏 点赞 分享 打印 关闭 纠错 下载 文档简介 登录 注册 返回 展开全部 阅读全文 全文阅读 正文 免费下载 立即下载 提交评论 发表评论 返回顶部 返回首页 首页 \
            字号 朗读 语音播报 播放 收听 听全文 无障碍 无障碍浏览 关怀版 长者版 适老化 简体 繁体 分享到微信 打印本页 关闭本页 我要纠错 文章 本文完 完 END 阅读原文 扫码关注 点击下载 查看全文 展开阅读全文 加入收藏 复制链接 微信扫一扫 用户评论 相关文档 相关推荐 下载本文档 继续免费阅读 文档预览 本页内容 保存 A-A+ A+A- A+ A- 放大 缩小 全屏 阅读模式 护眼模式 一键复制 打印页面 朗读全文 听文章 播报 暂停 关注 微信 微博 新浪微博 QQ空间 转发 导出 本页二维码 分享至 字体 字体大小 大号字 小号字 栏目列表 栏目导航 网站导航 站内搜索 打印文档 手机端打开 打印此页 返回列表 返回上页 信息公开 网站首页 无障碍阅读""".split(" +"));
    private static final Words STARTS = Words.of("""
            发布时间 发布日期 发布者 发布人 发布机构 发布单位: 发表时间 发表日期 更新时间 更新日期 浏览次数 浏览量 点击数 点击量 点击次数 点击: 阅读次数 阅读量 阅读数 访问量 字号: 字体: 【字体 【字号 [字体 \
            【打印 【关闭 打印本 [打印 关闭窗口 分享到 分享: 上一篇 下一篇 上一条: 下一条: 扫码使用手机 扫一扫 扫描二维码 用手机浏览 手机扫码 下载本文 版权说明 版权声明 版权所有 版权归 免责声明 文档简介: 当前位置 您的位置 您现在的位置 \
            你的位置 首页> 首页- 相关文章 相关推荐 相关阅读 相关资料 相关文档 推荐阅读 推荐文章 猜你喜欢 猜您喜欢 热门推荐 热门文章 热门搜索 本文来源 文章来源 信息来源 责任编辑: 网友评论 提交评论 发表评论 查看更多 \
            点击下载 点击查看 收藏本 加入收藏 返回顶部 返回首页 copyright Copyright http:// https:// www. 已阅读 还剩 icp备 下载文档 立即下载 下载积分 所需积分 关注公众号 长按识别 附件下载 本文链接 本文地址 标签: \
            文件下载 附件下载: 相关附件 附件列表 所在位置 关键词标签 上传者: 上传时间 文档格式 文件大小 页数: 格式:doc 举报文档 举报/ [1] 本文档由 声明:本站 声明:本网""");
    private static final List<String> EDGE = List.of("来源:", "文章来源", "来源", "作者:", "编辑:", "责编:", "审核:", "阅读", "浏览", "人气:", "热度:", "日历:");
    private static final List<String> META = List.of("来源", "作者", "浏览", "阅读", "点击", "发布", "编辑", "时间", "日期", "字体", "字号", "打印", "次数", "审核", "人气");
    private static final List<String> COLLECTION = List.of("希望", "欢迎", "参考", "借鉴", "帮助", "喜欢", "下面是", "以下是", "一起来看", "范文");
    private static final List<String> SITE = List.of("本站", "文档", "文件", "下载", "网页", "文库", "软件", "上传", "版权", "用户", "客服", "会员", "侵权", "附件图纸", "预览");

    private static final Words INDEX = Words.of("""
            索引号 主题分类 发布机构 成文日期 发文日期 发文机关 发文字号 文号 生成日期 公开日期 公开方式 公开范围 公开类别 公开时限 有效性 主题词 公告单位 公告日期 公告时间 公告类型 发布单位 发布科室 体裁分类 服务对象 信息分类 信息索引 文件编号 内容概述 统一编号 \
            组配分类 发布文号 公文种类 失效日期 废止日期 生效日期 著录日期 制发机关 信息类别 信息来源 发布日期 发文时间 文件类型 关键词: 概述: 效力状态""");

    private static final Pattern PLACE = Pattern.compile("[您你]?(?:现在|当前|目前)?(?:所在)?的?(?:位置|栏目)(?::|是).*[->»›→/|].*");
    private static final Pattern FILE = Pattern.compile("(?:附件\\d*:)?[^。;]{1,50}\\.(?:docx?|pdf|xlsx?|pptx?|rar|zip|wps|ofd)(?:\\([^)]*\\))?");
    static final Pattern TITLED = Pattern.compile("[【\\[]?(?:标 *题|主 *旨|事 *由|名 *称|信息名称|文件名称|文件标题|公文标题) *[】\\]]?[: ] *");

    private FurnitureWords() {}

    /** Of a page wherever it stands. */
    static boolean anywhere(String folded) {
        if (folded.length() > 240) {
            return false;
        }
        var tight = folded.indexOf(' ') < 0 ? folded : folded.replace(" ", "");
        if (WHOLE.contains(tight) || separator(tight) || pageNumber(tight) || counter(tight)) {
            return true;
        }
        if (trail(tight) || FILE.matcher(tight).matches()) {
            return true;
        }
        boolean starts = STARTS.at(tight, 0) != null || tight.length() > 1 && "([".indexOf(tight.charAt(0)) >= 0 && STARTS.at(tight, 1) != null;
        boolean rights = tight.startsWith("版权") || tight.startsWith("免责") || tight.startsWith("http") || tight.startsWith("声明:");
        return starts && (tight.length() <= SHORT || rights) && tight.indexOf('。') < 0 || starts && rights
                || published(tight) || reprint(tight) || collected(tight) || metaPairs(tight) >= 2 && tight.length() <= 100 && tight.indexOf('。') < 0 && !tight.contains("一、") || scanned(tight) || tight.startsWith("![");
    }

    /** 首页 > 范文 > 计划, 位置:首页>…: where one is on a site. */
    private static boolean trail(String tight) {
        long steps = tight.chars().filter(c -> ">»›→/|\t".indexOf(c) >= 0).count();
        if (PLACE.matcher(tight).lookingAt() && tight.length() <= SHORT) {
            return true;
        }
        boolean home = tight.startsWith("首页") || tight.startsWith("位置:") || tight.startsWith("主页") || tight.startsWith("网站首页");
        return tight.length() <= SHORT && tight.indexOf('。') < 0 && (home && steps > 0 || tight.chars().filter(c -> ">»›".indexOf(c) >= 0).count() >= 2);
    }

    /** 本文仅供参考,转载请注明出处。 */
    private static boolean reprint(String tight) {
        return tight.length() <= SHORT && (tight.contains("转载请") || tight.contains("转载须") || tight.contains("未经许可") && tight.contains("转载") || tight.contains("仅供参考") && tight.startsWith("本文") || tight.contains("来源于网络") || tight.contains("如有侵权"));
    }

    /** 索引号 …, 发布机构 …: the head of a government page, one or several labels on a line. */
    static boolean index(String folded) {
        var tight = folded.replace(" ", "").replace("\t", "");
        return folded.length() <= 120 && folded.indexOf('。') < 0 && INDEX.at(tight.startsWith("【") || tight.startsWith("[") ? tight.substring(1) : tight, 0) != null;
    }

    /** 标题:… among the labels. */
    static boolean titled(String folded) {
        return TITLED.matcher(folded).lookingAt();
    }

    /** A label of such a head with nothing behind it: its value is the next line. */
    static boolean indexLabel(String folded) {
        var tight = folded.replaceAll("[ \t:\\[\\]【】]", "");
        var word = INDEX.at(tight, 0);
        return word != null && word.length() == tight.length();
    }

    /** The name of a site above the title. */
    static boolean site(String folded) {
        return folded.length() <= 12 && folded.length() >= 3 && List.of("之家", "网", "文库", "平台", "在线", "论坛", "大全", "公众号", "频道", "门户").stream().anyMatch(folded::endsWith);
    }

    /** Of a page when it stands before the first heading or behind the last text. */
    static boolean atTheEdge(String folded) {
        if (stamp(folded)) {
            return true;
        }
        if (folded.length() <= SHORT && folded.contains("欢迎您") && folded.indexOf('。') < 0) {
            return true;
        }
        return folded.length() <= (folded.startsWith("来源") && !folded.startsWith("来源:") ? 12 : SHORT) && EDGE.stream().anyMatch(folded::startsWith) && folded.indexOf('。') < 0;
    }

    /** 时间:2025-03-01 10:20, when it was put on the page. */
    private static boolean stamp(String folded) {
        return folded.matches("(?:时间|日期): ?20\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?");
    }

    static boolean aboutTheSite(String folded) {
        return SITE.stream().anyMatch(folded::contains);
    }

    static boolean opensLinks(String folded) {
        return folded.length() <= 20 && List.of("相关文章", "相关推荐", "相关阅读", "相关资料", "相关文档", "推荐阅读", "推荐文章", "猜你喜欢", "猜您喜欢", "热门推荐", "热门文章").stream().anyMatch(folded::startsWith);
    }

    private static boolean published(String tight) {
        boolean stamp = tight.length() <= SHORT && digits(tight) >= 8;
        return stamp && (tight.startsWith("发布") || Numeral.year(tight, 0) != null && tight.indexOf(':') > 0 && (tight.length() < 20 || metaPairs(tight) > 0));
    }

    private static boolean collected(String tight) {
        if (tight.length() > 200) {
            return false;
        }
        boolean gathered = tight.contains("整理的") || tight.contains("小编") || tight.contains("收集的") || tight.contains("精心准备") || tight.contains("为大家");
        boolean many = bracketedCount(tight);
        return gathered && (COLLECTION.stream().anyMatch(tight::contains)) || many && tight.length() <= SHORT;
    }

    /** 教研计划(精选6篇): the title of a collection. */
    private static boolean bracketedCount(String tight) {
        int open = tight.lastIndexOf('(');
        return open > 0 && tight.endsWith("篇)") && tight.length() - open < 12 && digits(tight.substring(open)) > 0 || (tight.endsWith("范文") && tight.contains("篇") || tight.endsWith("篇") && tight.contains("范文")) && tight.length() < 30;
    }

    private static int metaPairs(String tight) {
        int pairs = 0;
        for (var word : META) {
            int at = tight.indexOf(word);
            char next = at < 0 ? 0 : MarkScanner.charAt(tight, at + word.length());
            pairs += next == ':' || Numeral.isDigit(next) ? 1 : 0;
        }
        return pairs;
    }

    private static boolean scanned(String tight) {
        return tight.length() <= 40 && (tight.startsWith("扫码") || tight.startsWith("扫描")) && (tight.contains("手机浏览") || tight.contains("关注") || tight.contains("下载"));
    }

    /** --- or | --- | --- | */
    private static boolean separator(String tight) {
        return tight.length() >= 3 && tight.chars().allMatch(c -> "-=_*~—|:─━".indexOf(c) >= 0) && tight.chars().filter(c -> "-=_*~—─━".indexOf(c) >= 0).count() >= 3;
    }

    /** 第3页, 第3页共8页, -3-, 某计划_第3页. */
    private static boolean pageNumber(String tight) {
        int at = tight.lastIndexOf("_第");
        var page = tight.substring(at < 0 ? 0 : at + 1);
        if (page.length() > 24 || digits(page) == 0) {
            return false;
        }
        boolean pages = (page.startsWith("第") || page.startsWith("共")) && page.chars().allMatch(c -> "第共页/,、-".indexOf(c) >= 0 || c >= '0' && c <= '9') && page.indexOf('页') > 0;
        return pages || page.length() > 2 && "-—".indexOf(page.charAt(0)) >= 0 && page.chars().allMatch(c -> "-—".indexOf(c) >= 0 || c >= '0' && c <= '9') && "-—".indexOf(page.charAt(page.length() - 1)) >= 0;
    }

    /** 0/150 */
    private static boolean counter(String tight) {
        int slash = tight.indexOf('/');
        return slash > 0 && slash < tight.length() - 1 && tight.length() <= 9 && digits(tight) == tight.length() - 1;
    }

    private static long digits(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    static boolean bulleted(String folded) {
        return "•·●◆■*-".indexOf(folded.charAt(0)) >= 0 || Arrays.asList('①', '②').contains(folded.charAt(0)) || Numeral.isDigit(folded.charAt(0));
    }
}
