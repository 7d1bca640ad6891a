extension Zone {
    /// Moscow time, the one offered first.
    package static let moscow = Zone("Europe/Moscow", "Москва", 4, [(2014, 10, 26, 3)])

    /// Every zone of Russia from west to east, with all changes of clocks since autumn 2011.
    package static let all: [Zone] = west + east

    private static let west: [Zone] = [
        Zone("Europe/Kaliningrad", "Калининград", 3, [(2014, 10, 26, 2)]),
        moscow,
        Zone("Europe/Simferopol", "Симферополь", 4, [(2014, 10, 26, 3)]),
        Zone("Europe/Kirov", "Киров", 4, [(2014, 10, 26, 3)]),
        Zone("Europe/Volgograd", "Волгоград", 4, [(2014, 10, 26, 3), (2018, 10, 28, 4), (2020, 12, 27, 3)]),
        Zone("Europe/Astrakhan", "Астрахань", 4, [(2014, 10, 26, 3), (2016, 3, 27, 4)]),
        Zone("Europe/Saratov", "Саратов", 4, [(2014, 10, 26, 3), (2016, 12, 4, 4)]),
        Zone("Europe/Ulyanovsk", "Ульяновск", 4, [(2014, 10, 26, 3), (2016, 3, 27, 4)]),
        Zone("Europe/Samara", "Самара, Ижевск", 4),
    ]

    private static let east: [Zone] = [
        Zone("Asia/Yekaterinburg", "Екатеринбург", 6, [(2014, 10, 26, 5)]),
        Zone("Asia/Omsk", "Омск", 7, [(2014, 10, 26, 6)]),
        Zone("Asia/Novosibirsk", "Новосибирск", 7, [(2014, 10, 26, 6), (2016, 7, 24, 7)]),
        Zone("Asia/Barnaul", "Барнаул, Горно-Алтайск", 7, [(2014, 10, 26, 6), (2016, 3, 27, 7)]),
        Zone("Asia/Tomsk", "Томск", 7, [(2014, 10, 26, 6), (2016, 5, 29, 7)]),
        Zone("Asia/Novokuznetsk", "Новокузнецк, Кемерово", 7),
        Zone("Asia/Krasnoyarsk", "Красноярск", 8, [(2014, 10, 26, 7)]),
        Zone("Asia/Irkutsk", "Иркутск", 9, [(2014, 10, 26, 8)]),
        Zone("Asia/Chita", "Чита", 10, [(2014, 10, 26, 8), (2016, 3, 27, 9)]),
        Zone("Asia/Yakutsk", "Якутск", 10, [(2014, 10, 26, 9)]),
        Zone("Asia/Khandyga", "Хандыга", 10, [(2014, 10, 26, 9)]),
        Zone("Asia/Vladivostok", "Владивосток", 11, [(2014, 10, 26, 10)]),
        Zone("Asia/Ust-Nera", "Усть-Нера", 11, [(2014, 10, 26, 10)]),
        Zone("Asia/Magadan", "Магадан", 12, [(2014, 10, 26, 10), (2016, 4, 24, 11)]),
        Zone("Asia/Sakhalin", "Южно-Сахалинск", 11, [(2014, 10, 26, 10), (2016, 3, 27, 11)]),
        Zone("Asia/Srednekolymsk", "Среднеколымск", 12, [(2014, 10, 26, 11)]),
        Zone("Asia/Kamchatka", "Петропавловск-Камчатский", 12),
        Zone("Asia/Anadyr", "Анадырь", 12),
    ]
}
