extension Terms {
    /// By when the thematic plan of a course is to be there, which began on a day of a school year: by the day that the
    /// rule names of that year (001 п. 3.2). A course that began in the year after that day has no term.
    package func planDeadline(under regulation: Regulation, of year: SchoolYear, begun begins: Day) -> Deadline {
        let rule = regulation.rule(.plan, gradeLevel: nil), start = TermStart(day: begins)
        guard let day = regulation.day(.planTerm, of: year.number), begins <= max(day, year.starts) else {
            return Deadline(rule: rule, zone: zone, start: start)
        }
        return Deadline(due: zone.endOfDay(day), rule: rule, zone: zone, start: start)
    }
}
