import Markup
import School
import Storage
import Web

/// Where a timetable of the school's own load is made: here by `fet-cl`, or in FET on one's own computer.
struct SolveSchoolPage: Page {
    static let path = "/import/timetable/solve"
    static let act = Act.importTimetable
    static let keeping = Keeping.nothing

    struct Sheet: Sendable {
        /// Why there is nothing to place; empty where there is.
        let obstacle: String
        let classes: Int
        let teachers: Int
        let lessons: Int
        let hasTimetable: Bool
        let untaught: [String]
        /// What FET makes now: its upload's key and name.
        let made: (key: String, name: String)?
    }

    init(_ form: Form) throws {}

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard try records.yearInHand(on: asking.today) != nil else {
            return Sheet(
                obstacle: "Учебный год ещё не открыт.", classes: 0, teachers: 0, lessons: 0, hasTimetable: false,
                untaught: [], made: nil)
        }
        let writer = try FETWriter(records, today: asking.today, wishes: .init())
        let lessons = FETUnits(writer.load, joint: writer.standing.map(\.courses)).units.reduce(0) { $0 + $1.count }
        return Sheet(
            obstacle: lessons == 0 ? "В нагрузке этого года ещё нет часов: внесите её, потом составляйте." : "",
            classes: writer.load.byClass.count, teachers: Set(writer.load.pages.flatMap(\.teachers)).count,
            lessons: lessons, hasTimetable: !writer.standing.isEmpty, untaught: writer.untaught,
            made: try records.timetableBeingMade())
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View("Составить расписание", main: SolveSchoolView(sheet: sheet, frame: frame).main)
    }
}

/// How the page looks.
struct SolveSchoolView {
    let sheet: SolveSchoolPage.Sheet
    let frame: Frame

    static let minutes = [1, 3, 5, 10, 20]

    var main: HTML {
        """
        <main id="main" class="page" tabindex="-1">
        <ol class="crumbs"><li><a href="\(frame.link(.timetableFiles))">Расписание из файла</a></li></ol>
        <header class="page__head"><h1>Составить расписание</h1>\
        <p class="page__note">Программа FET расставит уроки по нагрузке школы: классы, подгруппы, учителя.</p></header>
        \(ErrorSummary("Не начато", frame.objection).html)\
        \(if: !sheet.obstacle.isEmpty, "<p class=\"notice\" data-kind=\"warn\">\(sheet.obstacle)</p>")\
        \(if: sheet.made != nil, busy)\(if: sheet.obstacle.isEmpty, body)
        </main>
        """
    }

    /// A school has one such work at a time.
    private var busy: HTML {
        guard let made = sheet.made else { return .none }
        return """
            <p class="notice" data-kind="warn"><span>Сейчас составляется <a href="\(frame.link(.timetableFile(made.key)))">«\(made.name)»</a>: \
            новую работу можно начать, когда эта закончится или её остановят.</span></p>
            """
    }

    private var body: HTML {
        """
        <p class="plan-counts"><span><b>\(sheet.classes)</b> \(plural(sheet.classes, "класс", "класса", "классов"))\
        </span> <span><b>\(sheet.teachers)</b> \(plural(sheet.teachers, "учитель", "учителя", "учителей"))</span> \
        <span><b>\(sheet.lessons)</b> \(plural(sheet.lessons, "урок", "урока", "уроков")) в неделю</span></p>
        \(untaught)\(if: sheet.made == nil, form)
        <p>Что получилось, будет показано до загрузки и станет черновиком; чему не нашлось места, будет перечислено. FET ставит \
        время, а кабинеты — обычные, по прежнему расписанию школы, где они свободны.</p>
        <section class="section"><div class="section__head"><h2>На своём компьютере</h2></div>
        <p><a href="\(frame.link(.timetableAsFET))">Нагрузка и действующее расписание файлом FET</a>. Откройте файл в \
        программе FET, задайте свои условия, составьте расписание и \
        <a href="\(frame.link(.timetableFiles))">загрузите</a> сохранённый файл: страницы журнала он узнает сам.</p>\
        </section>
        """
    }

    private var form: HTML {
        """
        <form method="post" action="\(frame.link(.solveTimetable))">\(frame.tokenField)
        \(if: sheet.hasTimetable, keeping)
        <div class="field"><label class="choice"><input type="checkbox" name="gaps" value="1" checked>\
        <span>Без окон у классов<small>и каждый день с первого урока; с этим условием расписание находится не \
        всегда</small></span></label></div>
        <div class="field"><label class="field__label" for="minutes">Сколько искать</label>\
        <select class="input" id="minutes" name="minutes">\(each: Self.minutes, { minutes in
            "<option value=\"\(minutes)\"\(if: minutes == 5, " selected")>до \(minutes) мин</option>"
        })</select></div>
        <div class="form__foot"><button class="button" data-kind="main">Составить</button></div></form>
        """
    }

    private var keeping: HTML {
        """
        <div class="field"><label class="choice"><input type="checkbox" name="keep" value="1">\
        <span>Уроки действующего расписания оставить на местах<small>поставить только то, чего в нём нет</small>\
        </span></label></div>
        """
    }

    private var untaught: HTML {
        guard !sheet.untaught.isEmpty else { return .none }
        return """
            <p class="notice" data-kind="warn">Без учителя в нагрузке: \(sheet.untaught.prefix(12).joined(separator: "; "))\
            \(sheet.untaught.count > 12 ? " и ещё \(sheet.untaught.count - 12)" : ""). Эти уроки будут поставлены, но \
            учитель может оказаться занят.</p>
            """
    }
}
