import School
import Storage

/// Writes the next year down as it was worked out, in one transaction.
struct Carrying {
    let records: Writing
    let plan: NextYear
    let order: ID<Order>
    private var classes: [ID<SchoolClass>: ListedClass] = [:]
    private var newClasses: [ClassName: ListedClass] = [:]
    private var schemes: [Int: Int] = [:]
    private var groups: [ID<StudyGroup>: ID<StudyGroup>] = [:]
    private var divisions: [ID<Division>: ID<Division>] = [:]

    private var starts: Day { plan.coming.starts }
    private var year: Int { plan.coming.number }

    init(_ records: Writing, _ plan: NextYear, order: ID<Order>) {
        (self.records, self.plan, self.order) = (records, plan, order)
    }

    mutating func carry(_ dates: [SchemeStep]) throws {
        let first = records.seq
        try records.add(year: plan.coming)
        try records.set(.open, of: plan.coming)
        for scheme in dates { schemes[scheme.old.id] = try add(scheme) }
        try NextHolidays(records, plan).declare(dates)
        try records.put(curriculum: try records.curriculum(of: plan.ending.number), year: year)
        try openClasses()
        for set in plan.sets { try records.join(classSet: set.compactMap { newClasses[$0]?.id }, year: year) }
        let standing = try records.standing(plan.ending)
        try endDuties(standing.duties)
        try openDivisions()
        try openGroups()
        try openPages(standing.hours)
        try StudentsCarried(
            records: records, plan: plan, order: order, classes: classes, named: newClasses, groups: groups,
            standing: standing
        ).carry()
        try records.note(openingOf: year, since: first)
    }

    private func add(_ scheme: SchemeStep) throws -> Int {
        try records.add(
            scheme: scheme.old.name, scheme.old.kind, of: year, periods: scheme.parts.map { $0.facts(in: plan.coming) })
    }

    private mutating func openClasses() throws {
        for step in plan.classes where step.opens {
            guard let name = step.name else { continue }
            let made = try open(name, like: step.model, profile: step.old.profile, kind: step.old.kind)
            classes[step.old.id] = made
            if let leader = step.leader {
                try records.give(.classTeacher, to: leader.id, object: made.id.number, from: starts)
            }
        }
        for step in plan.classes {
            if let name = step.joins { classes[step.old.id] = newClasses[name] }
        }
        let levels = plan.classes.map(\.old)
        for name in plan.newClasses {
            let like = levels.first { $0.name == name } ?? levels.first { $0.gradeLevel == name.gradeLevel }
            guard let model = like ?? levels.first else { throw NotFound() }
            _ = try open(name, like: model, profile: "", kind: model.kind)
        }
    }

    private mutating func open(
        _ name: ClassName, like model: ListedClass, profile: String, kind: ClassKind
    ) throws -> ListedClass {
        guard let scheme = schemes[model.scheme] else { throw NotFound() }
        var facts = ClassFacts(name, scheme: scheme)
        (facts.shift, facts.week, facts.bells, facts.profile) = (model.shift, model.week, model.bells, profile)
        (facts.kind, facts.building) = (kind, model.building)
        guard let made = try records.listedClass(try records.add(class: facts, year: year)) else { throw NotFound() }
        newClasses[name] = made
        return made
    }

    /// The load of the ending year ends with it; a class that is not carried is left as it stands.
    private func endDuties(_ duties: [StandingDuty]) throws {
        let left = Set(plan.classes.filter { $0.fate == .stays }.map(\.old.id))
        let pages = Set(
            plan.pages.filter { !left.isSuperset(of: $0.classes) || $0.classes.isEmpty }.map(\.old.id.number))
        for duty in duties {
            let isOfPage = duty.kind == .teacher || duty.kind == .delegate
            guard isOfPage ? pages.contains(duty.object) : !left.contains(ID(duty.object)) else { continue }
            try records.end(duty.kind, of: duty.person, object: duty.object, lastDay: plan.ending.ends)
        }
    }

    private mutating func openDivisions() throws {
        let carried = Set(plan.groups.filter { $0.obstacle == nil }.compactMap(\.division))
        for division in try records.divisions(of: plan.ending.number) where carried.contains(division.id) {
            divisions[division.id] = try records.add(
                division: division.name, subject: division.subject, isByChoice: division.isByChoice, year: year)
        }
    }

    private mutating func openGroups() throws {
        let names = Dictionary(
            plan.classes.compactMap { step in step.name.map { (step.old.name.text, $0.text) } }
        ) { first, _ in first }
        for group in plan.groups where group.obstacle == nil {
            let own = group.classes.compactMap { classes[$0]?.id }
            let name = group.name.split(separator: ",", omittingEmptySubsequences: false).map { part in
                let word = String(part.drop { $0 == " " })
                return names[word].map { part.first == " " ? " " + $0 : $0 } ?? String(part)
            }.joined(separator: ",")
            groups[group.id] = try records.add(
                group: name, group.kind, of: own.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }, year: year,
                subject: group.subject, split: group.split, division: group.division.flatMap { divisions[$0] })
        }
    }

    private func openPages(_ hours: [Standing.Taught: Int]) throws {
        let slugs = Dictionary(
            plan.classes.compactMap { step in classes[step.old.id].map { (step.old.slug, $0.slug) } }
        ) { first, _ in first }
        for page in plan.pages where page.obstacle == nil {
            guard let step = page.classes.compactMap({ plan.step($0) }).first(where: \.opens),
                let home = classes[step.old.id],
                let group = try groups[page.old.group] ?? records.wholeGroup(of: home.id)
            else { continue }
            let course = try records.add(course: facts(page, home, group, slugs), year: year)
            for teacher in page.teachers {
                guard let before = hours[Standing.Taught(course: page.old.id, person: teacher)] else {
                    try records.give(.teacher, to: teacher, object: course.number, from: starts)
                    continue
                }
                let isChanged = page.weeklyTenths != page.old.weeklyTenths
                try records.entrust(
                    course, to: teacher, weeklyTenths: isChanged ? page.weeklyTenths : before,
                    during: Span(from: starts))
            }
        }
    }

    private func facts(
        _ page: PageStep, _ home: ListedClass, _ group: ID<StudyGroup>, _ slugs: [String: String]
    ) -> CourseFacts {
        let old = page.old, level = old.gradeLevel.map { $0 + 1 }
        let isFirstMarked = old.gradeLevel == 1 && old.kind.hasMarks && old.scale == .markless
        let levelSlug = old.gradeLevel.map(String.init) == old.classSlug ? level.map(String.init) : nil
        var facts = CourseFacts(
            subject: old.subject, group: group, kind: old.kind,
            scale: isFirstMarked ? .five(allowsOne: false) : old.scale,
            classSlug: levelSlug ?? slugs[old.classSlug] ?? home.slug, slug: old.slug, title: old.title,
            gradeLevel: level, scheme: home.scheme, weeklyTenths: page.weeklyTenths)
        facts.composedInto = old.composedInto
        return facts
    }
}
