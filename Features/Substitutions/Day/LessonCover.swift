import Markup
import School
import Storage
import Web

/// One lesson of an absent teacher: what it is, who stands in, or who could.
struct LessonCover {
    let lesson: AbsentLesson
    let sheet: DaySheet
    let form: Form
    let frame: Frame
    let links: CoverLinks
    /// «9В · Геометрия»: every button of the lesson says it to whoever only hears.
    private let title: String

    init(lesson: AbsentLesson, sheet: DaySheet, form: Form, frame: Frame, links: CoverLinks) {
        (self.lesson, self.sheet, self.form, self.frame, self.links) = (lesson, sheet, form, frame, links)
        title = lesson.title
    }

    private var isOpened: Bool { sheet.opened == lesson.lesson }

    var item: HTML {
        """
        <li class="cover__lesson\(if: lesson.isOpen, " is-open")" id="l\(lesson.lesson.number)" tabindex="-1">\
        <span class="cover__n">\(lesson.n)</span>\
        <div class="cover__what"><h3>\(title)</h3><p>\(lesson.starts.text)–\(lesson.ends.text)\
        \(if: !lesson.room.isEmpty, ", \(lesson.room)")</p>\(state)</div>\
        <div class="cover__who">\(who)</div></li>

        """
    }

    private var state: HTML {
        guard let cover = lesson.cover else {
            if !lesson.status.isOn { return "<p><span class=\"tag\">\(lesson.status.title)</span></p>" }
            return "<p><span class=\"tag\" data-kind=\"warn\">не закрыт</span></p>"
        }
        let words =
            cover.held.isEmpty ? "" : cover.kind == .merged ? "вместе: \(cover.held)" : "вместо него: \(cover.held)"
        return """
            <p><span class="tag" data-kind="ok">\(cover.kind.title)</span> <b>\(cover.name.short)</b>\
            \(if: !words.isEmpty, " · \(words)")\(if: cover.isByOrder, " · по приказу")\
            \(if: !cover.isTold, " <span class=\"tag\">не опубликовано</span>")</p>
            """
    }

    private var who: HTML {
        guard sheet.mayKeep else { return .none }
        if let offer = sheet.offers[lesson.lesson] { return offered(offer) }
        guard let cover = lesson.cover else {
            return lesson.status == .cancelled ? undo("Вернуть урок") : .none
        }
        return """
            <div class="row no-print">\(if: lesson.status.isOn, change)\
            \(if: !cover.isByOrder, undo(cover.held.isEmpty ? "Снять замену" : "Вернуть урок"))</div>
            """
    }

    private var change: HTML {
        """
        <a class="button" data-kind="quiet" href="\(frame.link(.candidates(sheet.day, for: lesson.lesson)))">\
        Сменить<span class="vh">: \(title)</span></a>
        """
    }

    private func undo(_ words: String) -> HTML {
        """
        <form method="post" action="\(links.back)">\(hidden)\
        <button class="button" data-kind="quiet">\(words)<span class="vh">: \(title)</span></button></form>
        """
    }

    /// What each form of the lesson carries: where it stands, and whom it was drawn with.
    private var hidden: HTML {
        """
        \(links.everywhere)<input type="hidden" name="lesson" value="\(lesson.lesson.number)">\
        <input type="hidden" name="was" value="\(lesson.cover.map { "\($0.person.number)" } ?? "")">
        """
    }

    private func offered(_ offer: Offer) -> HTML {
        """
        <form class="cover__form" method="post" action="\(links.assign)">\(hidden)\
        \(if: isOpened && offer.shown.contains { !$0.candidate.isFree }, anyway)\
        <ul>\(drawn: { draw(offer.shown, into: &$0) })</ul>\
        \(if: offer.shown.isEmpty, "<p>Свободных учителей нет.</p>")\
        <div class="row cover__else">\(if: offer.more > 0, more(offer.more))\
        \(each: offer.siblings, { sibling($0) })\
        \(if: lesson.isOpen, "<button class=\"button\" data-kind=\"quiet\" formaction=\"\(links.off)\">Снять урок</button>")\
        \(if: lesson.isOpen && links.mayMove, elsewhere)\
        </div></form>
        """
    }

    /// To another time: where lessons are moved and change places.
    private var elsewhere: HTML {
        """
        <a class="button" data-kind="quiet" href="\(frame.link(.changes(of: lesson.lesson)))">Перенести или поменять\
        <span class="vh">: \(title)</span></a>
        """
    }

    private var anyway: HTML {
        let isWrong = form.objection?.field == "anyway"
        return """
            <label class="choice\(if: isWrong, " is-wrong")"><input type="checkbox" id="anyway" name="anyway" value="1">\
            <span>Назначить, даже если занят</span></label>
            """
    }

    private func more(_ count: Int) -> HTML {
        """
        <a class="button" data-kind="quiet" href="\(frame.link(.candidates(sheet.day, for: lesson.lesson)))">\
        Все остальные (\(count))<span class="vh">: \(title)</span></a>
        """
    }

    private func sibling(_ sibling: SiblingLesson) -> HTML {
        """
        <button class="button" data-kind="quiet" name="other" value="\(sibling.lesson.number)" \
        formaction="\(links.join)">Объединить с группой: \(sheet.name(sibling.teacher)?.short ?? "")\
        </button>
        """
    }

    private func draw(_ choices: [Offer.Choice], into html: inout HTML) {
        for choice in choices {
            let one = choice.candidate, name = sheet.name(one.person)?.short ?? ""
            html += """
                <li><button class="button" name="person" value="\(one.person.number)" \
                aria-label="\(name), \(lesson.n)-й, \(title)">\(if: one.tie < .ofSubject, "★ ")\(name)</button>\
                \(choice.own.map { instead($0, one) })<small>\(one.tie.words)\(one.time.words)\(busy(one))\
                 · замен в месяце: \(one.given)</small></li>
                """
        }
    }

    /// A teacher of the same students can give a lesson of the own subject instead.
    private func instead(_ own: OwnLesson, _ one: Candidate) -> HTML {
        guard lesson.isOpen else { return .none }
        return """
            <button class="button" data-kind="quiet" name="own" value="\(one.person.number).\(own.course.number)" \
            formaction="\(links.own)">свой урок: \(own.title)</button>
            """
    }

    /// What keeps a teacher at that time.
    private func busy(_ one: Candidate) -> String {
        one.isFree ? "" : one.busyAt.flatMap { sheet.busy[$0] } ?? "другой урок"
    }
}

extension Candidate.Tie {
    fileprivate var words: HTML {
        switch self {
        case .classAndSubject: "ведёт класс, тот же предмет · "
        case .ofClass: "ведёт этот класс · "
        case .ofSubject: "тот же предмет · "
        case .none: ""
        }
    }
}

extension Candidate.Time {
    fileprivate var words: HTML {
        switch self {
        case .window: "окно"
        case .aside: "до или после своих уроков"
        case .dayOff: "в этот день без уроков"
        case .busy: "на уроке: "
        }
    }
}
