"""Names of people from many cultures, put together from the name lists of Faker (MIT licence)."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from random import Random

_WESTERN = """
    en_US en_GB en_IE en_NZ de_DE de_AT de_CH fr_FR fr_CH fr_BE es_ES es_MX es_AR es_CO
    es_CL it_IT pt_PT pt_BR nl_NL nl_BE sv_SE no_NO da_DK fi_FI pl_PL cs_CZ sk_SK hu_HU
    ro_RO hr_HR sl_SI et_EE lv_LV lt_LT tr_TR id_ID en_IN en_KE en_NG en_PK yo_NG ha_NG
    ig_NG zu_ZA sw uz_UZ az_AZ ga_IE is_IS en_TH tw_GH
""".split()
_ROMAN = {
    "ru": (
        "Alexei Andrei Anton Boris Dmitry Evgeny Fyodor Grigory Igor Ivan Kirill Konstantin "
        "Leonid Maxim Mikhail Nikita Nikolai Oleg Pavel Roman Ruslan Sergei Stanislav Valery "
        "Vasily Viktor Vladimir Yuri Anna Darya Elena Galina Irina Ksenia Larisa Lyudmila "
        "Maria Natalia Oksana Olga Polina Svetlana Tatyana Yulia",
        "Antonov Baranov Belov Bondarenko Borisov Chernov Danilov Denisov Egorov Fomin "
        "Golubev Grigoryev Gusev Kalinin Karpov Kiselev Komarov Kovalchuk Kovalev Kozlov "
        "Kravchenko Kuznetsov Lebedev Lysenko Makarov Medvedenko Melnyk Morozov Nikitin "
        "Novikov Orlov Pavlov Petrenko Petrov Popov Rudenko Shevchenko Sidorov Sokolov "
        "Solovyov Stepanenko Tkachenko Vasilyev Volkov Vorobyov Yefimov Zaitsev Zhukov",
    ),
    "ar": (
        "Abdullah Abdul-Rahman Ahmed Ali Amina Amr Ayman Bilal Fahd Faisal Farid Fatima Ghada "
        "Hamad Hamza Hanan Hassan Hisham Hussein Ibrahim Ismail Jamal Karim Khaled Laila "
        "Mahmoud Majid Maryam Mohamed Mohammed Mohammad Mustafa Nadia Nasser Noura Omar Osama "
        "Rami Rania Rashid Saad Salem Salman Sami Tariq Walid Yasser Youssef Zainab Ziad",
        "al-Amiri al-Badri al-Fayed al-Ghamdi al-Hashimi al-Jabari al-Khatib al-Maliki "
        "al-Masri al-Mutairi al-Najjar al-Otaibi al-Qahtani al-Rashid al-Sadr al-Shammari "
        "al-Tamimi al-Zahrani el-Baradei el-Hady el-Sayed Al-Dosari Al-Harbi Al-Sabah Abbas "
        "Abdel-Aziz Awad Barakat Darwish Fakhoury Ghanem Haddad Hamdan Hariri Jaber Kanaan "
        "Khoury Mansour Nasrallah Qassem Saleh Shaheen Suleiman Zaki",
    ),
    "cn": (
        "Bin Bo Chao Cheng Dawei Fang Feng Gang Guoqiang Hai Haiyan Hong Hua Hui Jian Jianguo "
        "Jiawei Jie Jing Jun Kai Lan Lei Li Lihua Lin Ling Mei Meiling Min Ming Na Ning Peng "
        "Ping Qiang Qiuyue Rui Shan Tao Ting Wei Wen Xia Xiang Xiaodong Xiaoping Xin Xiuying "
        "Yan Yang Yi Ying Yong Yuan Yue Yun Zhen Zhigang Zhiyuan",
        "Bai Cai Cao Chen Cheng Deng Ding Dong Fan Fang Feng Fu Gao Guo Han He Hu Huang Jiang "
        "Jin Kong Li Liang Lin Liu Lu Luo Lü Ma Mao Meng Pan Peng Qian Qin Ren Shen Shi Song "
        "Su Sun Tan Tang Tian Wang Wei Wu Xi Xia Xiao Xie Xu Xue Yan Yang Yao Ye Yin Yu Yuan "
        "Zeng Zhang Zhao Zheng Zhong Zhou Zhu",
    ),
    "kr": (
        "Bo-young Chang-ho Chul-soo Dae-jung Dong-hyun Eun-ji Geun-hye Ha-neul Hee-jung "
        "Ho-jin Hye-jin Hyun-woo In-young Jae-in Jae-myung Ji-hoon Ji-sung Jin-young Jong-un "
        "Joon-ho Jung-eun Ki-moon Kyung-soo Mi-kyung Min-jae Myung-bak Sang-hoon Se-ri "
        "Seok-youl Seung-min Soo-jin Sung-hwan Tae-hyung Yeon-kyung Yong-nam",
        "Ahn Bae Ban Chang Cho Choi Chung Han Hong Hwang Im Jang Jeon Jeong Jung Kang Kim Ko "
        "Kwon Lee Lim Moon Nam Noh Oh Park Roh Ryu Seo Shin Son Song Yang Yoo Yoon",
    ),
    "vn": (
        "Anh Bao Binh Cuong Dung Duc Giang Ha Hai Hanh Hoa Hung Huong Khanh Lan Linh Long Mai "
        "Minh My Nam Nga Ngoc Phong Phuc Phuong Quang Quyen Son Tam Thanh Thao Thuy Tien "
        "Trang Trung Tuan Van Vinh Xuan",
        "Bui Cao Dang Dinh Do Doan Duong Ho Hoang Huynh Le Luong Ly Mai Ngo Nguyen Pham Phan "
        "Phung Ta To Tran Trinh Truong Vo Vu",
    ),
    "jp": (
        "Aiko Akira Daisuke Emi Fumio Haruka Hiroshi Hiroyuki Ichiro Junichiro Kaori Kazuo "
        "Keiko Kenji Kenta Koichi Makoto Mariko Masako Michiko Naomi Noboru Ryota Sakura "
        "Satoshi Shigeru Shinzo Shota Takashi Takeshi Taro Tetsuya Tomoko Toshihiko Yasuo "
        "Yoko Yoshihide Yui Yuki Yukio",
        "Abe Aoki Endo Fujita Fukuda Goto Hasegawa Hashimoto Hatoyama Hayashi Hosokawa Ikeda "
        "Inoue Ishikawa Ito Kato Kimura Kishida Kobayashi Koizumi Kondo Maeda Matsui "
        "Matsumoto Miyazawa Mori Mura Murakami Nakagawa Nakamura Nakasone Nishimura Noda "
        "Obuchi Ogawa Okada Ono Ota Saito Sakamoto Sasaki Sato Shimizu Suga Suzuki Takahashi "
        "Takeshita Tanaka Ueda Watanabe Yamada Yamaguchi Yamamoto Yoshida",
    ),
    "in": (
        "Aarav Abhishek Aditya Amit Anand Anil Anita Arjun Arun Asha Ashok Bhavna Deepak "
        "Deepika Dinesh Divya Gita Gopal Hari Indira Jayant Kamal Kavita Kiran Krishna "
        "Lakshmi Mahesh Manoj Meena Mohan Mukesh Narendra Neha Nirmala Nitin Pooja Pradeep "
        "Prakash Priya Rahul Raj Rajesh Rajiv Rakesh Ramesh Ravi Rekha Rohit Sachin Sanjay "
        "Sarita Shashi Shreya Sonia Sunil Sunita Suresh Tejas Uma Usha Vijay Vikram Vinod "
        "Yash",
        "Acharya Agarwal Ambani Apte Bachchan Banerjee Basu Bhardwaj Bhatt Bhattacharya Bose "
        "Chakraborty Chandra Chatterjee Chaudhary Choudhury Das Desai Deshmukh Dey Dutta "
        "Gandhi Ganguly Ghosh Gowda Gupta Iyer Jain Jha Joshi Kapoor Kaur Khanna Krishnan "
        "Kulkarni Kumar Malhotra Mehta Menon Mishra Mukherjee Nair Naidu Nehru Pandey Patel "
        "Patil Pillai Prasad Rao Rathore Reddy Roy Saxena Sen Sethi Shah Sharma Shetty Singh "
        "Sinha Srinivasan Subramanian Tagore Thakur Tiwari Trivedi Varma Venkatesh Verma "
        "Yadav",
    ),
    "af": (
        "Abebe Abiy Adama Aisha Akua Alassane Amadou Aminata Ayana Babatunde Blaise Bongani "
        "Chidi Chinedu Chipo Emeka Emmanuel Fatou Felix Haile Hailemariam Ibrahima Idriss "
        "Ifeoma Jomo Kagiso Kgalema Kofi Kwame Lindiwe Mamadou Mariam Moussa Mpho Mulatu Mwai "
        "Nana Nelson Ngozi Njoroge Nkosazana Obi Olusegun Oumar Ousmane Paul Robert Sekou "
        "Siaka Sipho Tendai Thabo Thandiwe Themba Uhuru Wanjiru Yaya Yoweri",
        "Abacha Achebe Adesina Akufo-Addo Asante Banda Biya Boateng Buhari Chissano Cissé "
        "Compaoré Conté Dembélé Desalegn Diallo Diop Diouf Dlamini Gebreselassie Guèye Jammeh "
        "Jonathan Kabbah Kabore Kaunda Keita Kenyatta Kibaki Konaré Kufuor Kuti Mahama Makeba "
        "Mbeki Mkapa Mnangagwa Mogae Moi Mugisha Museveni Mutharika Mwangi Mwinyi Ndiaye "
        "Nkomo Nkrumah Ntaganda Nujoma Nyerere Obasanjo Obote Odinga Okafor Okonjo Otieno "
        "Ouattara Ramaphosa Sankara Sankoh Sirleaf Sisulu Soglo Tambo Tekle Touré Traoré Tutu "
        "Wade Wolde Yadeta Zuma Zulu",
    ),
}
_PARTICLES = "van der|van den|van|von|de|de la|del|di|da|dos|du|le|bin|ibn|ten|la".split("|")


@dataclass(frozen=True)
class Name:
    """A person's name in its parts."""

    given: str
    family: str
    family_first: bool = False
    middle: str = ""
    suffix: str = ""

    @property
    def full(self) -> str:
        """As the news gives it at first."""
        if self.family_first:
            return f"{self.family} {self.given}"
        return " ".join(
            part for part in (self.given, self.middle, self.family, self.suffix) if part
        )


@cache
def _lists(locale: str) -> tuple[list[str], list[str]]:
    provider = import_module(f"faker.providers.person.{locale}").Provider
    given = _all(provider, ("first_names_male", "first_names_female", "first_names"))
    family = _all(provider, ("last_names", "last_names_male", "last_names_female"))
    return given, family


def _all(provider: type, fields: tuple[str, ...]) -> list[str]:
    found: dict[str, None] = {}
    for field in fields:
        listed = getattr(provider, field, ())
        for name in () if isinstance(listed, property) else listed:
            if str(name)[:1].isupper() and str(name).isprintable():
                found[str(name)] = None
    return [name for name in found if len(name) > 1 and all(ord(c) < 0x250 for c in name)]


def _blend(random: Random, names: list[str]) -> str:
    """A name no list has: the head of one and the tail of another."""
    one, other = random.choice(names), random.choice(names)
    cut = max(2, len(one) * 2 // 3)
    made = one[:cut] + other[-max(2, len(other) // 2) :].lower()
    return made if made.isalpha() and len(made) < 14 else one


def name(random: Random) -> Name:
    """Anybody's name."""
    if random.random() < 0.4:
        culture = random.choice(sorted(_ROMAN))
        given_list, family_list = (row.split() for row in _ROMAN[culture])
        given, family = random.choice(given_list), random.choice(family_list)
        if culture == "cn" and random.random() < 0.3:
            given += random.choice(given_list).lower()
        if culture == "vn":
            given = f"{random.choice(given_list)} {given}"
        if culture in ("cn", "kr", "vn"):
            return Name(given, family, True)
        if culture == "ar" and random.random() < 0.25:
            return Name(given, family, middle=random.choice(given_list))
        if random.random() < 0.2:
            family = _blend(random, family_list)
        return Name(given, family)
    locale = random.choice(("en_US", "en_GB")) if random.random() < 0.3 else random.choice(_WESTERN)
    given_list, family_list = _lists(locale)
    if not given_list or not family_list:
        given_list, family_list = _lists("en_US")
    given, family = random.choice(given_list), random.choice(family_list)
    if random.random() < 0.3:
        family = _blend(random, family_list)
    if random.random() < 0.05:
        given = _blend(random, given_list)
    if random.random() < 0.06:
        family = f"{random.choice(_PARTICLES)} {family}"
    elif random.random() < 0.04:
        family = random.choice(("Mc", "Mac", "O'", "O’", "D'")) + family
    elif random.random() < 0.04:
        family = f"{family}-{random.choice(family_list)}"
    middle = ""
    if random.random() < 0.07:
        middle = random.choice("ABCDEFGHJKLMPRSTW") + "."
    elif random.random() < 0.05:
        middle = random.choice(("“{}”", '"{}"', "``{}''")).format(
            random.choice(_lists("en_US")[0])[:5]
        )
    elif random.random() < 0.04:
        middle = random.choice(given_list)
    if random.random() < 0.03:
        return Name(
            given, family, middle=middle, suffix=random.choice(("Jr.", "Jr", "III", "IV", "Sr."))
        )
    return Name(given, family, middle=middle)


def mononym(random: Random) -> Name:
    """Somebody known by one word: a footballer, a singer, a man from Java."""
    made = _blend(random, _lists(random.choice(("pt_BR", "id_ID", "en_IN", "es_ES")))[0])
    return Name("", made)
