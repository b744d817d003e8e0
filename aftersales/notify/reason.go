package notify

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// hidden stands in reasons for what nobody can vouch for.
const hidden = "•••"

// maxReason is the longest reason in bytes: channels may be wordy. The number is ours.
const maxReason = 500

// Reason gives what may be kept of an error of a channel where nothing erases it, such as in the outbox or a log: codes, short
// numbers, and words of a fixed list of those that say what is wrong with a delivery, in English and Chinese. Whatever else it says may be
// a name, an address or a telephone number, and stands as "•••", like everything in quotation marks, and what is private: the words of the
// message, or a name, though all of its words are known. Of an error of which nothing is left the type is told. It is at most 500 bytes
// long; that of nil is empty.
func Reason(err error, private ...string) string {
	if err == nil {
		return ""
	}
	l, said, text := knowledge(), false, narrow(err.Error())
	for _, known := range private {
		if known = narrow(known); len([]rune(known)) > 1 {
			text = strings.ReplaceAll(text, known, hidden)
		}
	}
	text = l.parts.ReplaceAllStringFunc(text, func(part string) string {
		if !l.vouched(part) {
			return hidden
		}
		said = said || strings.ContainsFunc(part, isLetterOrDigit)
		return part
	})
	text = strings.TrimSpace(l.manyHidden.ReplaceAllString(text, hidden))
	if !said {
		return "no known reason: " + kindOf(err)
	}
	return strings.ToValidUTF8(fmt.Sprintf("%.*s", maxReason, text), "")
}

// lexicon is what [Reason] knows: made once it is asked for, since most programs never keep an error.
type lexicon struct {
	// parts are the parts of an error that are known or hidden together: quotations, extended codes of mail servers, long numbers,
	// Chinese words, other words, and single signs.
	parts                      *regexp.Regexp
	mailCode, code, manyHidden *regexp.Regexp
	words                      map[string]bool
	chinese                    []string
	chineseSigns               string // those of chinese, and no others
}

// knowledge makes the lexicon at the first call, and gives the same ever after.
var knowledge = sync.OnceValue(func() *lexicon {
	l := &lexicon{
		parts: regexp.MustCompile("(?s)" + strings.Join([]string{
			"\"[^\"]*(?:\"|$)|`[^`]*(?:`|$)|" + `\B'[^']*(?:'|$)|“[^”]*(?:”|$)|‘[^’]*(?:’|$)|「[^」]*(?:」|$)|『[^』]*(?:』|$)|«[^»]*(?:»|$)`,
			`\b[245]\d\d[ -][245]\.\d{1,3}\.\d{1,3}\b`,
			`\+?\d(?:[\s().\-/]{0,2}\d){6,}[\p{L}\p{N}]*`,
			`\p{Han}+`,
			`[\p{L}\p{M}\p{N}_'’]+`,
			`.`}, "|")),
		mailCode:   regexp.MustCompile(`^[245]\d\d[ -][245]\.\d{1,3}\.\d{1,3}$`),
		code:       regexp.MustCompile(`^\d{1,6}$`),
		manyHidden: regexp.MustCompile(hidden + `(?:[\s\p{P}<>=|+]*` + hidden + `)+`),
		words:      map[string]bool{},
		chinese:    strings.Fields(chineseWords),
	}
	for _, w := range strings.Fields(knownWords) {
		l.words[w] = true
	}
	l.chineseSigns = strings.Join(l.chinese, "")
	return l
})

// harmless are the signs between words.
const harmless = " .,:;()[]/<>=!?|+-，。：；（）、！？"

// vouched tells whether a part of an error tells nothing personal.
func (l *lexicon) vouched(part string) bool {
	switch {
	case l.mailCode.MatchString(part), l.code.MatchString(part):
		return true
	case strings.Contains(harmless, part):
		return true
	case strings.Trim(part, l.chineseSigns) == "":
		return l.knownChinese(part)
	}
	return l.words[strings.ToLower(strings.TrimSuffix(strings.ReplaceAll(part, "’", "'"), "'s"))]
}

// knownChinese tells whether known words make up a part; the longest is tried first.
func (l *lexicon) knownChinese(part string) bool {
	for part != "" {
		i := slices.IndexFunc(l.chinese, func(w string) bool { return strings.HasPrefix(part, w) })
		if i < 0 {
			return false
		}
		part = part[len(l.chinese[i]):]
	}
	return true
}

// isLetterOrDigit tells whether a sign says something.
func isLetterOrDigit(r rune) bool { return !strings.ContainsRune(harmless, r) }

// kindOf gives the type of the error at the bottom.
func kindOf(err error) string {
	for {
		next := errors.Unwrap(err)
		if p, ok := err.(permanent); ok { // not As: the outermost is meant
			next = p.cause
		}
		if next == nil {
			return fmt.Sprintf("%T", err)
		}
		err = next
	}
}

// narrow writes full-width letters and digits as those of one byte.
func narrow(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '，' || r == '：' || r == '；' || r == '（' || r == '）' || r == '！' || r == '？':
			return r
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		}
		return r
	}, text)
}

// knownWords are English words that say what is wrong with a delivery. Words that are also names, or syllables of Chinese names, such as
// "he", "long" or "will", are not among them.
const knownWords = `
a about above access account active address addresses administrator after again agent all allow allowed already
and another answer answered answers any anything api app application are as ask asks at attempt attempts authentication auth authorised authorization authorized
bad banned be because been before below blacklist blacklisted blocked body bot bounce bounced box broken busy but by bytes
cancelled cannot can't canceled cause certificate channel chat client closed code command complete conflict connection contact content context could
customer customer's daily data database dead deadline declined delayed deliver delivered delivery denied deposit destination device did directory
disabled disconnected dns do does doesn't domain done due during empty encoding encrypted end ended enough entity entry error errors exceed exceeded exceeds
exist existing exists expired external failed fails failure far file filter filtered firm follow for forbidden form format found frequency from full
gateway given gone greylisted group had handle handshake has have header here host http https if ignored in inactive incorrect incomplete
inbox infrastructure input insufficient internal invalid is it its json key large last later left length letter letters limit limited line link list
local locked log login lookup mail mailbox mailboxes mailer many maximum medium memory message messages method misdirected missing more most
moved mx name nats need needed needs net network never next no nobody node none not notice number numbers of off offline on once one only open operation or other out
over own password payload permanent permanently permission permitted phone platform please policy pool port post postmaster private protocol provider proxy
queue quota rate reached read reason receipt receive received recipient recipients refuse refused refuses registered reject rejected rejects relay relaying remote reply
request requested require required requires reset resolve resource response restricted result retry return returned robot route routing rule
same says security see seen send sender sending sends sent server service session set setting shut sign signature size slow smtp smtpnotify some something space spam ssl
starttls state status still stop stopped storage stream subscribed subscriber subscription such suspended switched system table tag take taken takes telephone template temporarily temporary
terminated text than that the their them then there they this throttled time timed timeout times title tls to token told too transaction
transient tried try trying unable unauthorised unauthorized unavailable undeliverable under unexpected unknown unprocessable unreachable unsubscribed unsupported until up upstream url
user users using utf valid value verification verified verify version virtual wait was way we webhook wecom dingtalk feishu
went were what when which while with within without word words working write wrong yet you your zone`

// chineseWords are Chinese words of the same kind, the longer ones first where one begins another.
const chineseWords = `
不存在 不支持 不正确 不可用 不能为空 不能 不足 不在 不合法 已被 已停机 已关机 已过期 已关闭 已取消 已注销 已满 已拒绝 已拉黑 已退订
未找到 未注册 未授权 未知 未认证 未开通 用户 号码 手机号码 手机号 电话 邮箱 邮件 地址 短信 内容 模板 签名 参数 格式 错误 失败 无效 空号
拒收 拒绝 超时 超过 超出 超限 限制 频率 次数 过多 过长 过大 太长 黑名单 敏感词 关键词 服务器 服务 网络 连接 异常 余额 欠费 停机 关机
权限 认证 验证 密钥 令牌 过期 机器人 群 消息 发送 接收 接收人 收件人 系统 繁忙 内部 请求 响应 缺少 为空 重复 请稍后重试 请稍后再试 稍后`
