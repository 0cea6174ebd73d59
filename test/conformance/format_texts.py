"""The texts that `formats.py` puts before Pydantic: valid ones, invalid ones, and those on the edge."""

_DATES = """2024-02-29 2023-02-29 2000-02-29 1900-02-29 2100-02-29 0001-01-01 0000-01-01 9999-12-31 2024-00-10 2024-13-01
2024-04-31 2024-04-30 2024-06-31 2024-09-31 2024-11-31 2024-01-32 2024-01-00 2024-1-1 24-01-01 20240101
2024/01/01 2024-01 2024 2024-001 2024-W01-1 +2024-01-01 -2024-01-01 12024-01-01 2024-01-01Z 2024-01-0१""".split()

_CLOCKS = """00:00 00:00:00 23:59:59 24:00 24:00:00 23:60 23:59:60 12 1200 12:0 1:00 1:00:00 12:00:0 12:00:00. 12:00:00.1
12:00:00,1 12:00:00.123456 12:00:00.1234567 12:00:00.123456789012 12:00.5 12:00:00. 12:00:00.1. 12:00: :00
12:00:00:00 ٠٠:٠٠ 00:00:00.0 00:00:00.000 00:00:00.000000 00:00:00.0000009 00:00:00.000001 00:00:01""".split()

_OFFSETS = [
    *"Z z +00:00 -00:00 +0100 +01:00 -01:00 +23:59 -23:59 +24:00 +1:00 +01 +01:60 +010 +01:00:00 Y ZZ".split(),
    "\u221201:00", "\u201301:00", " +01:00", " Z", "+01:00 ", "[UTC]",
]

_SEPARATORS = ["T", "t", " ", "_", "  ", "", "-", "/", "\t", "\n", "T "]

_VERSIONED_UUIDS = [
    f"c56a4180-65aa-{version}2ec-{variant}945-5fd21dec0538" for version in "012345678f" for variant in "08bBcf"
]

_UUIDS = [
    "c56a4180-65aa-42ec-a945-5fd21dec0538", "C56A4180-65AA-42EC-A945-5FD21DEC0538", "c56a418065aa42eca9455fd21dec0538",
    "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "urn:uuid:c56a4180-65aa-42ec-a945-5fd21dec0538", "URN:UUID:c56a4180-65aa-42ec-a945-5fd21dec0538",
    "urn:uuid:c56a418065aa42eca9455fd21dec0538", "{c56a4180-65aa-42ec-a945-5fd21dec0538}",
    "{c56a418065aa42eca9455fd21dec0538}", "{c56a4180-65aa-42ec-a945-5fd21dec0538",
    "c56a4180-65aa-42ec-a945-5fd21dec0538}", "urn:uuid:{c56a4180-65aa-42ec-a945-5fd21dec0538}",
    "c56a4180-65aa-42ec-a945-5fd21dec053", "c56a4180-65aa-42ec-a945-5fd21dec05388",
    "c56a4180-65aa-42ec-a945-5fd21dec053g", "c56a418-065aa-42ec-a945-5fd21dec0538",
    "c56a4180_65aa_42ec_a945_5fd21dec0538",
    "c56a4180-65aa42ec-a945-5fd21dec0538", " c56a4180-65aa-42ec-a945-5fd21dec0538",
    "c56a4180-65aa-42ec-a945-5fd21dec0538\n",
    "", "-", "uuid", "c56a4180-65aa-42ec-a945", "(c56a4180-65aa-42ec-a945-5fd21dec0538)",
    "--------------------------------",
]

_IPV4 = """0.0.0.0 255.255.255.255 127.0.0.1 1.2.3.4 256.0.0.1 1.2.3.256 01.2.3.4 1.2.3.04 1.2.3.00 1.2.3 1.2.3.4.5 1.2.3.
.1.2.3.4 1..2.3 1.2.3.4. 0x7f.0.0.1 1.2.3.-4 +1.2.3.4 1.2.3.a 2130706433 0 1.2.3.4%eth0 1,2,3,4 ١.2.3.4
1.2.3.4444 1.2.3.99 1.2.3.199 1.2.3.249 1.2.3.260 localhost 1.2.3.4:80""".split() + ["", " 1.2.3.4", "1.2.3.4 ",
    "1.2.3.4\n", "1.2. 3.4"]

_IPV6 = """:: ::1 1:: 1:2:3:4:5:6:7:8 2001:db8::1 2001:DB8::ABCD fe80::1%eth0 fe80::1%1 ::1% ::1%a%b ::1%%a %eth0 ::%a.b-c
1:2:3:4:5:6:7:: ::2:3:4:5:6:7:8 1::3:4:5:6:7:8 1:2:3:4:5:6:7:8:: ::1:2:3:4:5:6:7:8 1:2:3:4::5:6:7:8
1:2:3:4:5:6:7 1:2:3:4:5:6:7:8:9 1::2::3 ::: :::: : :1 1: 1:2:3:4:5:6:7: :2:3:4:5:6:7:8 12345:: 0000:: 00000::
g:: ::ffff:1.2.3.4 ::1.2.3.4 ::1.2.3.04 ::1.2.3 ::1.2.3.256 1:2:3:4:5:6:1.2.3.4 1:2:3:4:5:6:7:1.2.3.4
1:2:3:4:5::1.2.3.4 1.2.3.4:: ::1.2.3.4:1 [::1] ::1:80 ::-1 ::0x1 ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255
::١""".split() + ["", " ::1", "::1 ", "::1\n", "::1%a b"]

_NETWORKS = """1.2.3.4/32 1.2.3.4/24 1.2.3.0/24 1.2.3.0/024 1.2.3.0/33 1.2.3.0/-1 1.2.3.0/+24 1.2.3.0/ 1.2.3.0/24/24 /24
0.0.0.0/0 128.0.0.0/1 64.0.0.0/1 1.2.0.0/16 1.2.1.0/16 1.2.128.0/17 1.2.64.0/17 10.0.0.0/255.0.0.0
10.0.0.1/255.0.0.0 10.0.0.0/0.255.255.255 10.0.0.0/255.0.255.0 0.0.0.0/0.0.0.0 1.2.3.4/255.255.255.255
1.2.3.0/0.0.0.255 1.2.3.4/0.0.0.255 1.2.3.0/255.255.255 1.2.3.0/٢٤ 1.2.3.0/24%a 1.2.3/24 0.0.0.0/255.255.255.254
0.0.0.0/1.0.0.0 ::/0 ::/00 ::/128 ::/129 ::1/128 ::1/127 ::2/127 2001:db8::/32 2001:db8::1/32 2001:db8::/
::/ffff:: ::/-1 fe80::%eth0/64 fe80::1%eth0/64 fe80::%/64 ::1.2.3.0/120 ::1.2.3.4/120 8000::/1 4000::/1
1:2:3:4:5:6:7:8/64 ::/64/64 ::ffff:0:0/96 ::/0.0.0.0""".split() + ["1.2.3.0 /24", "1.2.3.0/ 24", "::/ 0"]

_URLS = [
    *"""http://a http:a HTTP://A http:/// http:// http:///a http:/a https://example.org/a?b#c http://a: http://a:80
http://a:0 http://a:65535 http://a:65536 http://a:-1 http://a:x http://user:pw@host:80/p?q#f http://u@ http://@a
http://a@b@c http://:p@a http://1.2.3.4 http://1.2.3.256 http://1.2.3.4.5 http://0x7f.1 http://[::1]
http://[::1]:80 http://[::1 http://::1 http://[::1%25eth0] http://[1.2.3.4] http://é.com http://münchen.de
http://xn--mnchen-3ya.de http://xn--a http://a_b http://exa%6dple http://a% http://a%00 http://a%20b http://ex<>
http://a|b http://a^b http://-a http://a- http://a..b http://. http://.. http://a. http://a/%zz http://a/{b}
http://a/<b> http://a/é http:\\\\a\\b foo: foo:bar foo:/bar foo:// foo://h foo:///p foo://h:99999 foo://h:1
foo://é foo://[zz] foo://[::1] foo://a|b foo://u:p@h/p mailto:a@b mailto: urn:isbn:1 data:, data:text/plain,a
javascript:alert(1) file: file:/// file:///a file://h/a file://h:1/a ws://a wss://a ftp://a ftp:// 1a:b +a:b
-a:b .a:b a+b-c.d:e a //a /a ?a #a a/b://c : :a :// http http: https: s3://bucket/key gs://b/k tel:+1
ldap://h/dc=x?y http://😀.com http://faß.de http://☃.net http://a,b http://a;b http://a!b http://a'b http://a=b
http://a&b http://a+b http://a*b http://a~b http://例え.jp""".split(),
    "", " ", " http://a ", "\thttp://a\n", "http://a b", "http://a/b c", "foo://a b", "foo:a b", "ht\ttp://a",
    "http://a\tb", "a b:c",
    "http://a\u00adb", "http://\u200d", "http://a\u0000b", "http://a/\u0000", "\u00a0http://a",
    "http://" + "a" * 64 + ".com",
    "http://" + "a" * 300, "http://h/" + "p" * 3000, "foo://@", "foo://h:1\\",
]

_HOSTS = [
    *"""postgres://h postgres://u:p@h:1,h2:2/db postgres://u@h1,u2:p@h2 postgres://h1,h2,h3/db?x=y#z postgres://,h
postgres://h, postgres://h,,i postgres:// postgres:h postgres:h,i postgres:///a,b foo:, foo://, foo:a,b
mailto:a,b foo://a\\b,c foo://a,b\\c http://a,b http://a,b/c http:a,b http:\\\\a,b\\c http://a,b?x,y
http://a,b#x,y http://a:99999,b http://a,b:99999 http://a:1,b:2 http://[::1],[::2]:80/ http://[::1,b
http://u:p@a,b file:///a,b file://a,b/c file://a,/c 1a://a,b +a://a,b :a,b a,b //a,b mongodb+srv://a,b
redis://a,b/0 amqp://u:p@a:1,u:p@b:2/v http://a/b,c http://a?b,c http://a#b,c foo:///x,y/z foo://h/x,y
nats://a,b,c,d kafka://a:9092 http://é.com,ü.com foo://é,ü postgres://h1:5432,h2 postgres://u:p%2C@h1,h2
postgres://u:p,@h http://1.2.3.4,1.2.3.256 ftp://a,b ws://a,b""".split(),
    "", " http://a,b ", "http://a b,c", "http://a, b", "http://a\t,b", "ht\ntp://a,b", "foo://a b,c", "redis:/./a,b/0",
    "foo:/./a b,c", "foo://\n/a,b",
]

_EMAILS = [
    *"""a@b.co a@b a@b.c a@b. a@.b.co .a@b.co a.@b.co a..b@c.de a.b@c.de a+b@c.de a@@b.co @b.co a@ @ a
!#$%&'*+-/=?^_`{|}~@b.co a(b)@c.de a,b@c.de a:b@c.de a;b@c.de a<b@c.de a>b@c.de [a]@c.de "a"@b.co "a\\ b"@c.de
a\\b@c.de a@b_c.de a@-b.co a@b-.co a@b.-co a@b--c.co a@ab--c.co a@xn--c.co a@xn--mnchen-3ya.de a@münchen.de
é@b.co a@b.1 a@1.co a@b.c1 a@1.2.3.4 a@[1.2.3.4] a@[IPv6:::1] a@localhost a@b.localhost a@b.local a@b.test
a@test a@b.invalid a@example.org a@b.example a@b.onion a@b.arpa a@B.CO A@b.co POSTMASTER@b.co a@b,co a@b/co
a@b:80 mailto:a@b.co ü.ö@b.co 例え@例え.jp a@例え.jp a@☃.net a@xn--n3h.net a@😀.com 😀@b.co a@faß.de a@b｡co a@b．co
a@℡.com a@ab.c-d a@b.c_d a@b.xn--p1ai a@пример.рф a@مثال.إختبار < <> <a@b.co> <a@b.co a@b.co> N<a@b.co>
N.M<a@b.co> "N.M"<a@b.co> ""<a@b.co> "<a@b.co> <<a@b.co>> <a@b.co>x N<@b.co> N<a@b> é<a@b.co>""".split(),
    "", " ", " a@b.co ", "a @b.co", "a@ b.co", "a@b.co\n", "a\n@b.co", "a\u0000@b.co", "a\u200b@b.co", "a\u0301@b.co",
    "\u0301a@b.co",
    "a@\u0301b.co", "a\u00a0b@c.de", "a\u037e@b.co", "a@b\u00adc.de", "a@b\u200dc.de", "John Doe <j@d.org>",
    "  John   Doe   <j@d.org>  ",
    '"Doe, J." <j@d.org>', "Doe, J. <j@d.org>", '"Doe" "J" <j@d.org>', 'J "D" <j@d.org>', '"a@b" <j@d.org>', '"a <b" <j@d.org>',
    "a <b <j@d.org>", "John <j@d.org> x", "John <j@d.org", "John j@d.org>", "John < j@d.org >", "John <j@d.org\n>",
    "John\n<j@d.org>",
    "\u00e9\u00e8 <j@d.org>", "a\u0301 <j@d.org>", "J_D's & Co! <j@d.org>", "J (D) <j@d.org>", "a" * 64 + "@b.co",
    "a" * 65 + "@b.co",
    "a" * 248 + "@b.co", "a" * 249 + "@b.co", "a" * 250 + "@b.co", "é" * 124 + "@b.co", "é" * 125 + "@b.co",
    "a@" + "b" * 63 + ".co",
    "a@" + "b" * 64 + ".co", "a@" + "b." * 125 + "co", "a@" + "b." * 126 + "co", "a@" + "é" * 50 + ".co",
    "a@" + "é" * 64 + ".co",
    "N" * 2000 + " <a@b.co>", "N" * 2050 + " <a@b.co>",
]

_BASE64 = [
    *"""AA== AAA= AAAA AA AA= A A=== AAA AAAAA AAAAAA AAAAAA== = == === ==== AA==AA== AAAA= AAAA== AAAA=== AA=A A=A=
=AAA AB== AAB= A-_A A+/A A-== A+== A/A= A_A= aGVsbG8= aGVsbG8 SGVsbG8sIHdvcmxkIQ== ____ ---- ++++ //// @@@@ AA@@
AAA@ AAAA! A.AA AA== Ω ΩΩΩΩ""".split(),
    "", " ", "\n", "AA==\n", "AA\n==", "AAAA\nAAAA\n", "AAAA\r\nAAAA", "A A A A", "AA =\t=", "\tAAAA", "AAAA\u00a0",
    "AAAA\u0000",
    "hello world", "0123456789+/ABCDEFabcdef" * 4,
]

_REGEXES = r"""a ( ) () (a (a) a) [ ] [] []] [^ [^] [^]] [a [a] [a]] [\]] [\] [[] [[a]] { } {} {} a{2 a{2} a{2,} a{,2} a{,}
a{2,1} a{1,2} a{2}{3} a{2}? a{2}+ a{2}* a{a} a{2,a} {2} * + ? *a a* a+ a? a** a*? a*+ a+? a++ a?? a?+ a??? a*??
a*+? a*?+ | a| |a a||b a|* (*) (?) (+a) (|*) ^ $ ^* $* ^a$ \b* \B+ \A* \Z? \ba \\ \ \. \a \b \c \d \e \f \g \h
\i \j \k \l \m \n \o \p \q \r \s \t \u \v \w \x \y \A \B \C \D \E \G \H \S \W \X \Y \Z \z \_ \- \/ \é \0 \00
\012 \x4 \x41 \xg1 \u41 \u0041 \U0041 \U00000041 \N \p{L} [\d] [\w-] [^\s\]] [a-z0-9_.-] (?:a) (?:a (?P<n>a)
(?P<n>a)(?P=n) (?P<1>a) (?P<>a) (?P<n) (?P>n) (?<n>a) (?'n'a) (?=a) (?!a) (?<=a) (?<!a) (?=a)* (?>a) (?|a) (?#a)
(?#a (?#() a(?#b)* (?i)a (?i:a) (?-i:a) (?i-m:a) (?i-:a) (?ims)a (?z)a (?L)a (?a)a (?u)a (?i (a)\1 (a)(?(1)b|c)
(?P<n>a)(?(n)b) ((((((a)))))) ((a) (a)) (a)* (a|b)+? [.*+?()|{}^$] \(\) [(] [)] (a{2})? ^\d{4}-\d{2}-\d{2}$
^(?P<year>\d{4})-(?P<month>\d\d)$ \Aabc\Z (?x)a#( [a-z [z] a&&b é* 😀+ [😀] .* .+? \d+(\.\d*)?([eE][+-]?\d+)?""".split()

_COLORS = [
    *"""red RED Red rebeccapurple transparent grey gray lightgoldenrodyellow redd re #f00 #F00 f00 0xf00 0Xf00 #f008
#ff0000 ff0000 0xff0000 #ff000080 #ff00008 #ff #f #ggg #fffff ##fff 0x#fff rgb(1,2,3) rgb(255,255,255)
rgb(256,0,0) rgb(0,0,256) rgb(255.5,0,0) rgb(1.5,2.5,3.5) rgb(1,2) rgb(1,2,3,4) rgb(1,2,3,1) rgb(1,2,3,0.5)
rgb(1,2,3,.5) rgb(1,2,3,1.5) rgb(1,2,3,50%) rgb(1,2,3,100%) rgb(1,2,3,0) rgba(1,2,3) rgba(1,2,3,0.25)
rgb(-1,2,3) rgb(1000,2,3) rgb(1%,2%,3%) RGB(1,2,3) rgb() hsl(0,0%,0%) hsl(360,100%,100%) hsl(720,50%,50%)
hsl(-90,50%,50%) hsl(0,101%,0%) hsl(0,0%,101%) hsl(0,0,0) hsl(0.5turn,50%,50%) hsl(1rad,50%,50%)
hsl(90deg,50%,50%) hsl(90grad,50%,50%) hsl(.5turn,50%,50%) hsla(0,0%,0%,0.5) hsla(0,0%,0%,2) hsl(-.5,1%,1%)
hsl(1,1%,1%,9) hsl(1.,1%,1%) rgb(1.,2,3) hwb(0,0%,0%) color-mix(a)""".split(),
    "", " ", " red", "red ", " #fff ", "red green", "rgb(1, 2, 3)", " rgb( 1 , 2 , 3 ) ", "rgb (1,2,3)", "rgb(1 2 3)",
    "rgb(1 2 3 / 50%)", "rgb(1 2 3 / 0.5)",
    "rgb(1 2 3/.5)", "rgb(1 2 3, .5)", "rgb(1,2 3)", "rgb(1, 2, 3 / 0.5)", "rgb(1 2 3 / 2)", "rgb(256 2 3)",
    "hsl(270 60% 50%)", "hsl(270 60% 50% / 0.5)",
    "hsl(270 60% 50% / 2)", "hsl(270, 60%, 50%, 0.5)", "hsl(270 160% 50%)", "#f 00", "rgb(1,2,3);",
]

_PHONES = ["+442079460958", "+44 20 7946 0958", "tel:+44-20-7946-0958", "+1-202-555-0114", "+1 (202) 555-0114",
    "+12025550114 ext. 5", "02079460958",
    "", "1", "+", "+1", "phone", "+" + "1" * 251, "+49 30 901820", "+33142685300", "tel:+1-202-555-0114;ext=5",
    "++442079460958", "+999999999999"]

TEXTS: dict[str, list[str]] = {
    "date": _DATES + [f"2024-02-29T{clock}" for clock in _CLOCKS]
    + [f"2024-02-29T00:00:00{offset}" for offset in _OFFSETS]
    + [f"2024-02-29{separator}00:00" for separator in _SEPARATORS] + ["2024-02-29T00:00Z", "", "today", " 2024-02-29",
    "2024-02-29\n"],
    "date-time": _DATES + [f"{date}T12:00:00Z" for date in _DATES] + [f"2024-02-29T{clock}" for clock in _CLOCKS]
    + [f"2024-02-29T12:00:00.5{offset}" for offset in _OFFSETS] + [f"2024-02-29T12:00{offset}" for offset in _OFFSETS]
    + [f"2024-02-29{separator}12:00:00Z" for separator in _SEPARATORS]
    + ["", "now", "2024-02-29T", "2024-02-29Z", " 2024-02-29T12:00:00Z", "2024-02-29T12:00:00Z ", "1730246275",
    "1730246275.5", "-1", "9999-12-31T23:59:59.999999-23:59"],
    "time": _CLOCKS + [f"12:00:00.5{offset}" for offset in _OFFSETS] + [f"12:00{offset}" for offset in _OFFSETS]
    + ["", "noon", " 12:00", "12:00 ", "T12:00", "12:00 PM", "3600", "2024-02-29T12:00", "12:00:00\n"],
    "duration": """PT0S P0D PT0.5S P0DT0H2M3.000000S -P1DT1H +P1D P1W P1W2D P1Y2M3DT4H5M6.7S P1M2Y PT1S1M P1D1D PT1,5S PT1.S PT.5S
PT1.5H P1.5D P0.5Y P1.5DT PT1.5H1S P1.5DT1H PT P -P +P -PT P1 1 P1DT PT1 P1DT1 P1H PT1D PT1W P1S TP1D p1d pt1h
P1d PT1H1H P1DT1DT1H P-1D P+1D --P1D +-P1D -PT0.000001S PT0.0000001S P999999999D P1000000000D P142857142W
P142857143W P2739726Y9D P2739726Y10D P33333333M P4294967296D PT4294967295S PT4294967296S PT1193046H PT1193047H
P999999999DT23H59M59.999999S P999999999DT24H P99999999999999999999D 1d 1D 1day 1days 1DAYS 1Day 1dAy 1da 1ds -1d
+1d 00:00 00:00:00 -00:10 +00:10 1:00 1:00:00 01:00 99:00 100:00:00 24:00:00 2400000000:00 2400000001:00
10000000000:00 00:60 00:00:60 00:00:00.5 00:00:00,5 00:00:00. 00:00:00.1234567 00:00:00.123456x 00:00:00:00
00:00Z 00:00:00+01:00 :00:00 1d00:00 1d,00:00 1d,1:00:00 3600 1.5 1h 1m 30s forever P²D PT１S""".split()
    + ["", " ", " P1D", "P1D ", "P1D\n", "P1D T1H", "P 1D", "1 d", "1 day", "1  day", "1 days", "1 DAY", "1 dAY",
    "1 Days", "1 dayS", "-1 day, 23:59:59", "1 day, 1:00:00",
    "1 day, 0:00:00.5", "1 day,  00:00", "1 day 23:59", "1 day 24:00", "1 day 1:00", "1 day 00:00:00Z", "1 day,",
    "1 day, ", "999999999 days, 23:59:59", "1000000000 days",
    "1 week", "1 hour", "2 days and 1 hour", "- 1 day", "1 day -1:00:00"],
    "uuid": _UUIDS + _VERSIONED_UUIDS,
    **{f"uuid{version}": _VERSIONED_UUIDS + _UUIDS[:13] for version in (1, 3, 4, 5, 6, 7, 8)},
    "ipv4": _IPV4 + ["1.2.3.4/32", "::1"], "ipv6": _IPV6 + ["::1/128", "::%a/b", "1.2.3.4"],
    "ipv4network": _NETWORKS + _IPV4, "ipv6network": _NETWORKS + _IPV6, "ipv4interface": _NETWORKS + _IPV4,
    "ipv6interface": _NETWORKS + _IPV6,
    "ipvanyaddress": _IPV4 + _IPV6 + ["1.2.3.4/32"], "ipvanynetwork": _NETWORKS + _IPV4 + _IPV6,
    "ipvanyinterface": _NETWORKS + _IPV4 + _IPV6,
    "uri": _URLS, "multi-host-uri": _HOSTS + _URLS, "email": _EMAILS, "name-email": _EMAILS,
    "base64": _BASE64, "base64url": _BASE64, "regex": _REGEXES + ["", "a b", "a # (\n", "a(?i)", r"\1", "(?(2)a|b)",
    "[z-a]", "(?<=a*)b", "(?P<n>a)(?P<n>b)",
    r"\N{NO SUCH}", "(?P<é>a)", "(?t)a", "(?P<n >a)", r"\N{DIGIT ONE}"], "color": _COLORS, "phone": _PHONES,
    "json-string": ["1", "-0", "01", "1.", ".5", "1e5", "1e999", "{}", "[]", "[1,]", "{\"a\":1}", "{'a':1}",
    "{\"a\":1,}", "\"a\"", "\"a", "\"\\\"", "\"\\\"\"", "\"\\x\"",
    "\"\\u00e9\"", "\"\\ud83d\\ude00\"", "\"\\ud800\"", "\"a\nb\"", "true", "True", "null", "nul", "undefined", "NaN",
    "-NaN", "Infinity", "-Infinity", "+1", "inf", "nan",
    "[NaN]", "{\"a\":NaN}", "{NaN:1}", "\"NaN\"", "NaN1", "1NaN", "nullNaN", "NaNNaN", "[NaN,\"NaN\"]", "\"a\" NaN", "",
    " ", " 1 ", "1 2", "// a\n1", "[" * 50 + "]" * 50],
    "fraction": """1/2 -1/2 +1/2 1/-2 1/0 0/1 1/00 1/01 1 0 -0 1.5 .5 1. . 1e2 1E2 1e-2 1e+2 1e 1.5e1 .5e1 1.e1 1_0 1_0/2_0 1__0 _1
1_ 1_/2 1.5/2 1/2.5 1/ /2 nan inf 0x1 a 1/2/3 1._5 1.5_0 1.d 1e1_0 ١ --1""".split() + ["", " ", " 1/2 ", "1 /2", "1/ 2",
    "1 / 2", "1/2\n", "- 1"],
    "decimal": """0 -0 +0 00 1 -1 +1 1.5 1. .5 . +. -.5 1e5 1E5 1E+5 1e-5 1e 1e+ e5 .e5 1.5e5 .5e5 1.e5 1_000 1__0 _1 1_ 1_.5 1._5 1e_5
1,5 1.5.5 1/2 0x1 1d a --1 +-1 nan NaN -NaN sNaN NaN123 inf Infinity -Infinity ١ ١.٥ 1e١ 0.1000000000000000000000000001
12345678901234567890123456789012345678901234567890""".split() + ["", " ", "_", " 1 ", "\t1\n", "1 2", "- 1", "1 e5",
    "\u00a01\u3000", "\ufeff1", "\x1c1\x1f", "\x851", "\u200b1", "1\u0000", "²", "½", "Ⅷ", "−1"],
    "zoneinfo": ["UTC", "Europe/Paris", "America/Argentina/Buenos_Aires", "Etc/GMT+1", "America/Port-au-Prince",
    "EST5EDT", "GMT0", "GB-Eire", "utc", "Foo/Bar", "Europe", "", " ", " UTC",
    "UTC ", "Europe//Paris", "/Europe/Paris", "Europe/", "../UTC", "Europe/../UTC", "./UTC", "Europe\\Paris",
    "Europe/Paris\u0000", "+01:00", "+0100", "zone.tab", "a b"],
    "path": ["", "a", "/a/b", "a\\b", "C:\\a", "a b", "\n", "..", "é"], "directory-path": ["/", "."], "password": ["",
    "a", "**********", "é\n"], "binary": ["", "a", "\u00ff", "é\n\u0000"],
}
