import Markup
import School
import Storage
import Web

/// Something the school lacks: how many, who or what, and where it is put right.
struct Shortage: Sendable {
    /// One of those it concerns.
    struct Case: Sendable {
        let words: String
        /// Where this very one is put right or seen; nil where the place is the same for all.
        let link: Link?

        init(_ words: String, _ link: Link? = nil) {
            self.words = words
            self.link = link
        }
    }

    /// The place that puts it right, and the act one needs to be let in there.
    struct Remedy: Sendable {
        let words: String
        let link: Link
        let act: Act
    }

    /// «Классы без учеников»; said of the good state too: «Классы без учеников: нет».
    let title: String
    /// Whether lessons cannot go on with it, or it is only to be put in order.
    let isBlocking: Bool
    let cases: [Case]
    let advice: String
    let remedies: [Remedy]

    init(_ title: String, isBlocking: Bool = false, _ cases: [Case], advice: String, _ remedies: Remedy...) {
        self.title = title
        self.isBlocking = isBlocking
        self.cases = cases
        self.advice = advice
        self.remedies = remedies
    }
}

extension Shortage.Remedy {
    static let staff = Self(words: "Сотрудники", link: Link("/people?who=staff"), act: .seePeople)
    static let people = Self(words: "Люди", link: .people, act: .seePeople)
    static let importing = Self(words: "Загрузка", link: Link("/import"), act: .importTimetable)
    static let copies = Self(words: "Копии", link: Link("/backups"), act: .seeCopies)
    static let lists = Self(words: "Загрузить списки", link: .setUpFiles, act: .setUpSchool)
    static let arrival = Self(words: "Оформить прибытие", link: .newArrival, act: .keepMovement)
    static let periods = Self(words: "Учебные периоды", link: .periods, act: .seeSchool)
    static let calendar = Self(words: "Календарь", link: .calendar, act: .seeSchool)
    static let bells = Self(words: "Звонки", link: .bells, act: .seeSchool)
    static let classes = Self(words: "Классы", link: .schoolClasses, act: .seeSchool)
    static let curriculum = Self(words: "Учебный план", link: .curriculum(), act: .seeSchool)
    static let load = Self(words: "Нагрузка", link: .load, act: .seeSchool)
}

/// Which year is asked about, and as of which days.
struct ReadinessTime: Sendable {
    let year: SchoolYear
    /// The day that lists speak of: today, or the nearest day of the year.
    let day: Day
    /// The school's day.
    let today: Day
    let now: Moment

    init(_ year: SchoolYear, _ asking: Asking) {
        self.year = year
        today = asking.today
        day = min(max(today, year.starts), year.ends)
        now = asking.now
    }
}
