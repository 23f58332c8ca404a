# Made the files beside it: Rscript lme4.R in this folder. NAME.csv are ratings, NAME.expected.csv what lme4 finds in them, by restricted maximum likelihood:
# variances, the mean over items (each weighing the same), and every effect with its conditional standard deviation. The tests need no R.
suppressMessages(library(lme4))
set.seed(20261128)
control <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-9), check.conv.singular = "ignore", calc.derivs = FALSE)

line <- function(kind, name, value, se = NA) data.frame(kind, name, value = sprintf("%.9g", value), se = ifelse(is.na(se), "", sprintf("%.9g", se)))

keep <- function(name, data, nested = FALSE) {
    items <- if ("item" %in% names(data) && length(unique(data$item)) > 1) "0 + item" else "1"
    model <- lmer(as.formula(paste("score ~", items, if (nested) "+ (1|subject) + (1|subject:lesson) + (1|rater)" else "+ (1|subject) + (1|rater)")), data, control = control)
    variance <- as.data.frame(VarCorr(model))
    of <- function(group) variance$vcov[variance$grp == group]
    effects <- as.data.frame(ranef(model, condVar = TRUE))
    rows <- rbind(line("made", paste("R", getRversion(), "lme4", packageVersion("lme4")), 0),
        line("criterion", "", REMLcrit(model)), line("variance", "subject", of("subject")), line("variance", "rater", of("rater")), line("variance", "residual", of("Residual")),
        if (nested) line("variance", "lesson", of("subject:lesson")), line("mean", "", mean(fixef(model))))
    for (group in c("subject", "rater")) {
        own <- effects[effects$grpvar == group, ]
        rows <- rbind(rows, line(group, as.character(own$grp), own$condval, own$condsd))
    }
    write.csv(data, paste0(name, ".csv"), row.names = FALSE, quote = FALSE)
    write.csv(rows, paste0(name, ".expected.csv"), row.names = FALSE, quote = FALSE)
}

simulated <- function(subjects, raters, items, share, sd, repeats = 1, digits = 2) {
    all <- expand.grid(subject = sprintf("s%02d", seq_len(subjects)), rater = sprintf("r%02d", seq_len(raters)), item = sprintf("i%d", seq_len(items)), again = seq_len(repeats))
    all <- all[runif(nrow(all)) < share, ]
    s <- rnorm(subjects, 0, sd[1]); r <- rnorm(raters, 0, sd[2]); i <- rnorm(items, 0, 2)
    all$score <- round(80 + s[as.integer(all$subject)] + r[as.integer(all$rater)] + i[as.integer(all$item)] + rnorm(nrow(all), 0, sd[3]), digits)
    all[c("subject", "rater", "item", "score")]
}

# Davies and Goldsmith 1972: 24 plates, 6 samples of penicillin, fully crossed.
keep("penicillin", with(Penicillin, data.frame(subject = plate, rater = sample, item = "", score = diameter)))
keep("sparse", simulated(30, 9, 3, 0.2, c(3, 4, 2)))                  # a fifth of the cells, items fixed
keep("repeated", simulated(12, 5, 2, 0.4, c(2, 1, 3), repeats = 3))   # cells empty, single and repeated
keep("more-raters", simulated(8, 40, 2, 0.25, c(2, 5, 3)))            # more raters than subjects, as when pupils rate
keep("few", simulated(4, 3, 1, 0.9, c(3, 3, 1)))
keep("no-rater-variance", simulated(25, 6, 1, 0.5, c(6, 0, 5)))
keep("no-subject-variance", simulated(25, 6, 1, 0.5, c(0, 6, 5)))
keep("no-variance", simulated(15, 5, 1, 0.5, c(0, 0, 5)))
keep("whole-marks", simulated(40, 7, 4, 0.3, c(0.4, 0.5, 0.6), digits = 0))

# Three lessons of each teacher, each lesson with two of eight raters, four items.
lessons <- expand.grid(teacher = 1:20, lesson = 1:3)
lessons$effect <- rnorm(60, 0, 1.5)
seen <- do.call(rbind, lapply(seq_len(60), function(k) data.frame(lessons[c(k, k), ], who = sample(8, 2))))
sheets <- seen[rep(seq_len(nrow(seen)), each = 4), ]
sheets$item <- rep(1:4, nrow(seen))
teacher <- rnorm(20, 0, 2); rater <- rnorm(8, 0, 2)
sheets$score <- round(70 + teacher[sheets$teacher] + sheets$effect + rater[sheets$who] + sheets$item + rnorm(nrow(sheets), 0, 2), 1)
keep("lessons", with(sheets, data.frame(subject = sprintf("t%02d", teacher), rater = paste0("r", who), item = paste0("i", item), score, lesson = paste0("l", lesson))), nested = TRUE)
