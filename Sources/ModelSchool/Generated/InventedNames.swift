import School

/// Names of people who do not exist.
struct InventedNames {
    /// A child with both parents' names.
    struct Family {
        let child: PersonName
        let sex: Sex
        let mother: PersonName
        let father: PersonName
    }

    private static let surnames = list(
        """
        Абрамов Агафонов Антипов Афанасьев Баранов Белкин Беляев Березин Бобров Богданов Бурый Быков Вавилов Васильев
        Ведерников Виноградов Власов Волков Воронин Гаврилов Галкин Герасимов Голубев Гончаров Горбунов Громов Гуляев \
        Гусев
        Давыдов Данилов Дементьев Денисов Дорофеев Дьячков Егоров Ежов Елисеев Ершов Ёлкин Жданов Жуков Завьялов Зайцев
        Захаров Зимин Зорин Зотов Игнатьев Исаев Казанцев Калинин Капустин Карпов Киселёв Князев Ковалёв Колесников
        Комаров Корнилов Королёв Котов Кошелев Крылов Кудряшов Кузьмин Куликов Лаврентьев Лазарев Ларионов Лебедев
        Леонтьев Логинов Лукин Лыткин Макаров Максимов Марков Мартынов Маслов Матвеев Мельников Миронов Митрофанов \
        Моисеев
        Муравьёв Назаров Наумов Нестеров Никитин Новиков Овчинников Одинцов Осипов Павлов Панфилов Пахомов Петухов
        Плотников Поляков Попов Потапов Прохоров Рогов Родионов Рыбаков Рябов Савельев Садовников Самойлов Сафонов
        Селезнёв Сергеев Сидоров Симонов Ситников Скворцов Соболев Сорокин Степанов Суворов Тарасов Терентьев Тимофеев
        Титов Трифонов Туманов Уваров Устинов Фадеев Федотов Филатов Фокин Фролов Харитонов Цветков Чернов Чижов Шаров
        Швецов Шестаков Шилов Щеглов Щукин Юдин Яковлев Яшин
        """)
    private static let boys = list(
        """
        Александр Алексей Андрей Артём Вадим Василий Виктор Владислав Глеб Григорий Даниил Денис Дмитрий Егор Иван \
        Илья Кирилл
        Константин Лев Максим Марк Матвей Михаил Никита Николай Олег Павел Пётр Роман Руслан Савелий Семён Степан \
        Тимофей
        Фёдор Юрий Ярослав
        """)
    private static let girls = list(
        """
        Александра Алина Алиса Алёна Анастасия Ангелина Арина Валерия Варвара Василиса Вера Вероника Виктория Дарья Ева
        Евгения Екатерина Елена Елизавета Злата Инна Кира Ксения Лидия Любовь Маргарита Марина Милана Надежда Наталья
        Ника Нина Оксана Полина Раиса София Таисия Татьяна Ульяна Юлия Яна
        """)
    private static let fathers = list(
        """
        Александр Алексей Андрей Антон Борис Вадим Валерий Виктор Владимир Глеб Денис Евгений Иван Игорь Константин \
        Максим
        Михаил Николай Олег Роман Сергей Степан Тимур Юрий
        """)

    private static func list(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

    private var chance: Chance

    init(seed: Int) { chance = Chance(seed: seed) }

    /// The next family; the child bears the father's surname and patronymic.
    mutating func family() -> Family {
        let (surname, father) = (chance.one(of: Self.surnames), chance.one(of: Self.fathers))
        let sex: Sex = chance.happens(500) ? .male : .female
        let given = chance.one(of: sex == .male ? Self.boys : Self.girls)
        return Family(
            child: PersonName(
                surname: sex == .male ? surname : Self.female(surname), given: given,
                patronymic: Self.patronymic(of: father, sex)),
            sex: sex,
            mother: PersonName(
                surname: Self.female(surname), given: chance.one(of: Self.girls),
                patronymic: Self.patronymic(of: chance.one(of: Self.fathers), .female)),
            father: PersonName(
                surname: surname, given: father, patronymic: Self.patronymic(of: chance.one(of: Self.fathers), .male)))
    }

    /// The next grown-up, a teacher as a rule.
    mutating func adult() -> (name: PersonName, sex: Sex) {
        let family = family()
        return chance.happens(800) ? (family.mother, .female) : (family.father, .male)
    }

    private static func female(_ surname: String) -> String {
        surname.hasSuffix("ый") ? surname.dropLast(2) + "ая" : surname + "а"
    }

    private static func patronymic(of father: String, _ sex: Sex) -> String {
        let ends = sex == .male ? ("евич", "ович") : ("евна", "овна")
        if father.hasSuffix("ий") { return father.dropLast(2) + "ь" + ends.0 }
        if father == "Михаил" { return "Михайл" + ends.1 }
        return father.hasSuffix("й") || father.hasSuffix("ь") ? father.dropLast() + ends.0 : father + ends.1
    }
}
