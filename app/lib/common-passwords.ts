/** Passwords of ten characters and more that lists of leaked ones put first; lower case, without spaces. */
const COMMON: ReadonlySet<string> = new Set(
  `
  1234567890 0123456789 0987654321 9876543210 12345678910 123456789a a123456789 1234567891 1234567899 1234554321
  1122334455 1111111111 0000000000 2222222222 3333333333 5555555555 6666666666 7777777777 8888888888 9999999999
  1212121212 1231231231 123123123123 1231231234 1234512345 1234123412 12341234123 123456123456 123456654321 1234567890123
  12345678901 123456789012 123456789123 12345678900 0123456789a 1234567890a 1234567890q 1234567890- a1234567890 q1234567890
  1234567890qwertyuiop qwertyuiop qwertyuiop123 qwertyuiop1 qwertyuiop[] qwerty12345 qwerty123456 qwerty1234567 qwerty12345678 qwerty1234567890
  qwertyqwerty qwerty123qwerty 1qwertyuiop 123qwertyuiop qwertyasdf qwertyasdfgh qwertyzxcv qwertyuiopasdfghjkl qwerasdfzxcv qwertz12345
  1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i9o0p q1w2e3r4t5 q1w2e3r4t5y6 1qaz2wsx3edc 1qazxsw23edc 1qaz2wsx3edc4rfv zaq12wsxcde3
  zaq1xsw2cde3 1qaz1qaz1qaz qazwsxedcrfv qazwsxedc123 qazwsx1234 qazwsx123456 qweasdzxc123 123qweasdzxc qweqweqweqwe qwe123qwe123
  asdfghjkl1 asdfghjkl; asdfghjkl123 asdfasdfasdf asdf1234567 asdfghjkl12 zxcvbnm123 zxcvbnm1234 zxcvbnm12345 zxcvbnm,./
  abcd1234567 abc1234567 abc123456789 abcdefg123 abcdefgh12 abcdefghij abcdefghijk abcdefghijkl abcdef12345 abcdef123456
  abcabcabcabc abc123abc123 abcd12345678 abcdefghijklmnopqrstuvwxyz aaaaaaaaaa aaaaaaaaaaaa a1b2c3d4e5 a1s2d3f4g5 a1a2a3a4a5 aa12345678
  password12 password123 password1234 password12345 password123456 password1! password123! password01 password00 passwordpassword
  passw0rd123 p@ssw0rd123 p@ssword123 p@ssw0rd1234 p@ssw0rd12 pa55word123 pa$$word123 p@$$w0rd123 mypassword mypassword1
  mypassword123 newpassword newpassword1 newpassword123 yourpassword thepassword thispassword notmypassword password2020 password2021
  password2022 password2023 password2024 password2025 password2026 changeme123 changeme1234 changemenow welcome123 welcome1234
  welcome12345 welcome2020 welcome2021 welcome2022 welcome2023 welcome2024 welcome2025 welcome2026 letmein123 letmein1234
  letmeinnow letmeinplease admin12345 admin123456 admin123123 administrator administrator1 adminadmin admin@1234 admin@12345 rootroot12
  superman123 superman12 batman1234 batman12345 spiderman1 spiderman123 starwars123 starwars12 pokemon123 pokemon1234
  dragon1234 dragon12345 monkey1234 monkey12345 football12 football123 football1234 baseball12 baseball123 basketball
  basketball1 basketball123 volleyball swimming12 cheerleader liverpool1 liverpool123 manchester manchester1 barcelona1
  barcelona123 realmadrid chelsea123 arsenal123 juventus123 iloveyou12 iloveyou123 iloveyou1234 iloveyou12345 iloveyou143
  iloveyousomuch iloveyou!! iloveyou22 iloveyou2020 ilovemyself ilovejesus ilovemymom ilovegod12 iloveu1234 loveyou123
  sunshine12 sunshine123 princess12 princess123 princess1234 charlie123 michael123 michelle123 jennifer12 jennifer123
  jordan1234 computer12 computer123 internet12 internet123 whatever12 whatever123 trustno1234 freedom123 shadow1234
  secret1234 secret12345 summer2020 summer2021 summer2022 summer2023 summer2024 summer2025 summer2026 winter2024
  winter2025 winter2026 spring2024 spring2025 spring2026 autumn2024 autumn2025 autumn2026 correcthorsebatterystaple
  blink182blink chocolate1 chocolate123 butterfly1 butterfly123 strawberry strawberry1 watermelon blackberry samsung123
  samsung1234 iphone1234 google1234 facebook12 facebook123 facebook1234 youtube123 linkedin123 myspace123 myspace1234
  test123456 test1234567 testtest12 testtest123 testing123 testing1234 temp123456 guest12345 user123456 default123
  hello12345 hello123456 hellohello helloworld helloworld1 helloworld123 something1 nothing123 everything
  california australia1 christopher elizabeth1 alexander1 alexander123 anthony123 alejandra1 alejandro1 tinkerbell
  1password1 1234qwerasdf 1234qwer1234 12qwaszx12 12qw34er56ty 147258369a 1472583690 1470258369 0147258369 7894561230
  0123654789 9638527410 1029384756 5432154321 6543210987 3216549870 147852369a 159357159357 963852741a 1357924680
  `
    .trim()
    .split(/\s+/),
);

/**
 * Whether the password is among the first that are tried: one of the commonest, or a name or address of its own owner,
 * in whatever case. `own` holds those names.
 */
export function isCommonPassword(password: string, own: readonly string[]): boolean {
  const tried = password.toLowerCase();
  return COMMON.has(tried.replace(/\s+/g, "")) || own.some((name) => name.length > 0 && name.toLowerCase() === tried);
}
