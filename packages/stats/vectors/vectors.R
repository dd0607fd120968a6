# The answers in this folder's JSON files, computed by R (4.2.2, survival 3.5-3) from the inputs in them.
#
# Each file is a list of {"given": inputs, "then": answers}. To add a case, write its "given" and run
#   Rscript packages/stats/vectors/vectors.R && pnpm format
# Where R has the statistic itself, it is asked; the rest is written out from its formula, apart from the TypeScript.
suppressPackageStartupMessages({
  library(jsonlite)
  library(survival)
})

folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))

answer <- function(name, compute) {
  path <- file.path(folder, paste0(name, ".json"))
  cases <- fromJSON(path, simplifyVector = FALSE)
  answered <- lapply(cases, function(case) list(given = case$given, then = compute(case$given)))
  writeLines(toJSON(answered, auto_unbox = TRUE, null = "null", digits = I(13), pretty = TRUE), path)
}

column <- function(rows, name) vapply(rows, function(row) as.numeric(row[[name]]), numeric(1))
numbers <- function(values) vapply(values, as.numeric, numeric(1))
rows <- function(...) unname(Map(function(...) list(...), ...))
interval <- function(ends) list(lower = ends[1], upper = ends[2])
z95 <- qnorm(0.975)

# Proportions -----------------------------------------------------------------------------------------------------

score_interval <- function(x, n, confidence = 0.95) {
  if (n == 0) return(NULL)
  suppressWarnings(interval(prop.test(x, n, conf.level = confidence, correct = FALSE)$conf.int))
}

answer("wilson", function(g) score_interval(g$successes, g$n, g$confidence))

answer("clopper-pearson", function(g) interval(binom.test(g$successes, g$n, conf.level = g$confidence)$conf.int))

answer("newcombe", function(g) {
  p1 <- g$first$successes / g$first$n
  p2 <- g$second$successes / g$second$n
  one <- score_interval(g$first$successes, g$first$n)
  two <- score_interval(g$second$successes, g$second$n)
  list(
    difference = p1 - p2,
    lower = p1 - p2 - sqrt((p1 - one$lower)^2 + (two$upper - p2)^2),
    upper = p1 - p2 + sqrt((one$upper - p1)^2 + (p2 - two$lower)^2)
  )
})

answer("responder-rates", function(g) list(
  followUpRate = g$followed / g$eligible,
  rate = g$responders / g$followed,
  rateInterval = score_interval(g$responders, g$followed),
  rateNri = g$responders / g$eligible,
  rateNriInterval = score_interval(g$responders, g$eligible),
  rateBest = (g$responders + g$eligible - g$followed) / g$eligible
))

answer("tipping-share", function(g) {
  rate_if <- function(s) (g$responders + (1 - s) * (g$eligible - g$followed)) / g$eligible - g$targetPercent / 100
  if (g$eligible == g$followed) return(list(share = NULL, because = "nobody-missing"))
  if (rate_if(1) > 1e-12) return(list(share = NULL, because = "stays-above"))
  if (rate_if(0) < -1e-12) return(list(share = NULL, because = "stays-below"))
  list(share = uniroot(rate_if, c(-1, 2), tol = 1e-15)$root, because = NULL)
})

# The mean of what is believed after the courses, over a fine grid: begun as 20 courses of the whole's rate.
answer("partial-pooling", function(g) {
  before <- c(20 * g$whole, 20 * (1 - g$whole))
  weigh <- function(p) exp((before[1] + g$responders - 1) * log(p) + (before[2] + g$followed - g$responders - 1) * log1p(-p) -
    lbeta(before[1] + g$responders, before[2] + g$followed - g$responders))
  integrate(function(p) p * weigh(p), 0, 1, rel.tol = 1e-12, subdivisions = 2000)$value
})

# Over the baselines of each group, one after the other: no closed form.
met_by_regression <- function(g, rho) {
  of_baseline <- function(b) {
    pnorm(g$rule$keeps * b - g$rule$points, g$population$mean + rho * (b - g$population$mean),
          g$population$sd * sqrt(1 - rho^2))
  }
  if (g$group$sd == 0) return(of_baseline(g$group$mean))
  integrate(function(u) dnorm(u) * of_baseline(g$group$mean + g$group$sd * u), -9, 9,
            rel.tol = 1e-13, subdivisions = 1000)$value
}
regression_rate <- function(groups, rho) {
  courses <- vapply(groups, function(g) as.numeric(g$group$courses), numeric(1))
  weighted.mean(vapply(groups, met_by_regression, numeric(1), rho = rho), courses)
}

answer("regression-to-the-mean", function(g) {
  list(
    rate = regression_rate(g$groups, g$correlation),
    band = interval(range(vapply(seq(0.5, 0.8, 0.05), regression_rate, numeric(1), groups = g$groups)))
  )
})

answer("standardised-difference", function(g) {
  p1 <- g$first$successes / g$first$n
  p2 <- g$second$successes / g$second$n
  (p1 - p2) / sqrt((p1 * (1 - p1) + p2 * (1 - p2)) / 2)
})

answer("stratified-rate", function(g) {
  eligible <- column(g, "eligible")
  followed <- column(g, "followed")
  p <- column(g, "responders") / followed
  weights <- rep(eligible / followed, followed)
  rate <- weighted.mean(p, eligible)
  se <- sqrt(sum((eligible / sum(eligible))^2 * p * (1 - p) / followed))
  list(
    rate = rate, standardError = se, lower = rate - z95 * se, upper = rate + z95 * se,
    effectiveN = sum(weights)^2 / sum(weights^2), completeCase = sum(column(g, "responders")) / sum(followed)
  )
})

trend <- function(x, n, score) {
  p <- sum(x) / sum(n)
  test <- suppressWarnings(prop.trend.test(x, n, score))
  t <- sum(score * (x - n * p))
  list(
    t = t, variance = p * (1 - p) * (sum(n * score^2) - sum(n * score)^2 / sum(n)),
    z = sign(t) * sqrt(unname(test$statistic)), chiSquared = unname(test$statistic), pValue = test$p.value
  )
}

answer("cochran-armitage", function(g) trend(column(g, "responders"), column(g, "n"), column(g, "score")))

# In thousandths, so that every score is a whole number.
improved <- function(baseline, follow_up, percent) {
  b <- round(1000 * baseline)
  100 * (b - round(1000 * follow_up)) >= percent * b
}

answer("responder-boundaries", function(g) {
  if (is.null(g$followUp)) NULL else improved(g$baseline, g$followUp, g$percent)
})

answer("omeract-oarsi", function(g) {
  by <- function(domain, percent, points) {
    improved(domain$baseline, domain$followUp, percent) && domain$baseline - domain$followUp >= points
  }
  two_of_three <- by(g$pain, 20, 10) + by(g$"function", 20, 10) + by(g$global, 20, 10) >= 2
  by(g$pain, 50, 20) || by(g$"function", 50, 20) || two_of_three
})

# Scores ----------------------------------------------------------------------------------------------------------

answer("normal-quantiles", function(g) qnorm(g$p))
answer("student-quantiles", function(g) qt(g$p, g$degreesOfFreedom))

answer("mean-change", function(g) {
  change <- numbers(g$baseline) - numbers(g$followUp)
  test <- t.test(change)
  list(
    mean = mean(change), sd = sd(change), lower = test$conf.int[1], upper = test$conf.int[2],
    standardError = test$stderr, t = unname(test$statistic), tCritical = qt(0.975, length(change) - 1)
  )
})

answer("mean-change-from-summary", function(g) {
  interval(g$mean + c(-1, 1) * qt((1 + g$confidence) / 2, g$n - 1) * g$sd / sqrt(g$n))
})

hedges_j <- function(df) exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2))
hedges_j_approximation <- function(df) 1 - 3 / (4 * df - 1)

answer("effect-size-within", function(g) {
  before <- numbers(g$baseline)
  after <- numbers(g$followUp)
  change <- before - after
  j <- hedges_j(length(change) - 1)
  srm <- mean(change) / sd(change)
  es <- mean(change) / sd(before)
  list(
    srm = srm, es = es, dAv = mean(change) / sqrt((var(before) + var(after)) / 2),
    meanBaseline = mean(before), sdBaseline = sd(before), meanFollowUp = mean(after), sdFollowUp = sd(after),
    meanChange = mean(change), sdChange = sd(change), correlation = cor(before, after),
    hedgesJ = j, hedgesJApproximation = hedges_j_approximation(length(change) - 1),
    srmCorrected = j * srm, esCorrected = j * es
  )
})

answer("effect-size-between", function(g) {
  a <- numbers(g$first)
  b <- numbers(g$second)
  n <- length(a) + length(b)
  pooled <- sqrt(((length(a) - 1) * var(a) + (length(b) - 1) * var(b)) / (n - 2))
  d <- (mean(a) - mean(b)) / pooled
  hedges <- hedges_j(n - 2) * d
  variance <- n / (length(a) * length(b)) + hedges^2 / (2 * n)
  list(
    d = d, g = hedges, varianceOfG = variance,
    lower = hedges - z95 * sqrt(variance), upper = hedges + z95 * sqrt(variance),
    pooledSd = pooled, meanFirst = mean(a), sdFirst = sd(a), meanSecond = mean(b), sdSecond = sd(b),
    hedgesJ = hedges_j(n - 2), hedgesJApproximation = hedges_j_approximation(n - 2),
    gApproximated = hedges_j_approximation(n - 2) * d
  )
})

probabilities <- c(0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95)

answer("quantile-of-counts", function(g) {
  values <- rep(column(g, "value"), column(g, "count"))
  list(mean = mean(values), sd = sd(values), quantiles = rows(
    p = probabilities,
    continuous = quantile(values, probabilities, type = 7, names = FALSE),
    discrete = quantile(values, probabilities, type = 1, names = FALSE)
  ))
})

answer("quantile-of-bins", function(g) {
  lower <- column(g, "lower")
  upper <- column(g, "upper")
  count <- column(g, "count")
  midpoints <- rep((lower + upper) / 2, count)
  # Evenly spread within its bin, a value's distribution function is the straight line through the cumulated counts.
  ogive <- approxfun(c(0, cumsum(count)) / sum(count), c(lower[1], upper))
  list(mean = mean(midpoints), sd = sd(midpoints), quantiles = rows(p = probabilities, q = ogive(probabilities)))
})

# Sessions --------------------------------------------------------------------------------------------------------

# One row a course: the session it left at, and how.
courses <- function(exits) {
  ways <- c("ongoing", "responded", "stopped")
  data.frame(
    session = rep(rep(column(exits, "session"), 3), unlist(lapply(ways, function(way) column(exits, way)))),
    way = factor(rep(ways, vapply(ways, function(way) sum(column(exits, way)), numeric(1))), levels = ways)
  )
}

kaplan_meier <- function(left, sessions) {
  fit <- survfit(Surv(session, way == "responded") ~ 1, data = left, conf.type = "log-log")
  at <- summary(fit, times = sessions)
  list(fit = fit, steps = rows(
    session = sessions, atRisk = at$n.risk, responded = at$n.event, cumulativeIncidence = 1 - at$surv,
    standardError = at$std.err, interval = unname(Map(function(l, u) interval(c(1 - u, 1 - l)), at$lower, at$upper))
  ))
}

# survfit's own standard error of a multi-state curve is a jackknife; this is Dinse and Larson's.
incidence_error <- function(left, sessions, incidence, waiting) {
  at_risk <- vapply(sessions, function(k) sum(left$session >= k), numeric(1))
  d1 <- vapply(sessions, function(k) sum(left$session == k & left$way == "responded"), numeric(1))
  d <- d1 + vapply(sessions, function(k) sum(left$session == k & left$way == "stopped"), numeric(1))
  before <- c(1, waiting[-length(waiting)])
  vapply(seq_along(sessions), function(k) {
    j <- seq_len(k)
    later <- incidence[k] - incidence[j]
    leaving <- ifelse(at_risk[j] == d[j], 0, later^2 * d[j] / (at_risk[j] * (at_risk[j] - d[j])))
    responding <- before[j]^2 * d1[j] * (at_risk[j] - d1[j]) / at_risk[j]^3
    sqrt(sum(leaving + responding - 2 * later * before[j] * d1[j] / at_risk[j]^2))
  }, numeric(1))
}

aalen_johansen <- function(left, sessions) {
  at <- summary(survfit(Surv(session, way) ~ 1, data = left), times = sessions)
  share <- at$pstate[, match(c("(s0)", "responded", "stopped"), at$states), drop = FALSE]
  error <- incidence_error(left, sessions, share[, 2], share[, 1])
  on_log_log <- function(side) {
    1 - exp(-exp(log(-log(1 - share[, 2])) + side * z95 * error / ((1 - share[, 2]) * -log(1 - share[, 2]))))
  }
  data.frame(
    session = sessions, atRisk = at$n.risk[, 1], cumulativeIncidence = share[, 2], cumulativeStopped = share[, 3],
    stillWaiting = share[, 1], standardError = error, lower = on_log_log(-1), upper = on_log_log(1)
  )
}

intervals <- function(table) unname(Map(function(l, u) interval(c(l, u)), table$lower, table$upper))

answer("kaplan-meier", function(g) {
  curve <- kaplan_meier(courses(g), column(g, "session"))
  list(steps = curve$steps, median = unname(summary(curve$fit)$table["median"]))
})

answer("aalen-johansen", function(g) {
  curve <- aalen_johansen(courses(g), column(g, "session"))
  rows(
    session = curve$session, atRisk = curve$atRisk, responded = column(g, "responded"), stopped = column(g, "stopped"),
    cumulativeIncidence = curve$cumulativeIncidence, cumulativeStopped = curve$cumulativeStopped,
    stillWaiting = curve$stillWaiting, standardError = curve$standardError, interval = intervals(curve)
  )
})

answer("toy-registry", function(g) {
  last <- vapply(g$patients, function(patient) length(patient$scores), numeric(1))
  ended <- vapply(g$patients, function(patient) patient$status == "ended", logical(1))
  responds <- function(k) vapply(g$patients, function(patient) {
    length(patient$scores) >= k && improved(patient$baseline, patient$scores[[k]], g$percent)
  }, logical(1))
  sessions <- seq_len(max(last))
  counted <- function(among) lapply(sessions, function(k) {
    n <- sum(among(k))
    responders <- sum(among(k) & responds(k))
    list(session = k, n = n, responders = responders, rate = responders / n, interval = score_interval(responders, n))
  })
  by_total <- counted(function(k) ended & last == k)
  responded <- vapply(seq_along(last), function(i) responds(last[i])[i], logical(1))
  way <- ifelse(responded, "responded", ifelse(ended, "stopped", "ongoing"))
  left <- data.frame(session = last, way = factor(way, levels = c("ongoing", "responded", "stopped")))
  optimistic <- kaplan_meier(left, sessions)$steps
  curve <- aalen_johansen(left, sessions)
  list(
    byTotal = by_total,
    afterExactly = counted(function(k) last >= k),
    firstResponse = rows(
      session = sessions, atRisk = curve$atRisk,
      kaplanMeier = column(optimistic, "cumulativeIncidence"),
      kaplanMeierInterval = lapply(optimistic, function(step) step$interval),
      aalenJohansen = curve$cumulativeIncidence, standardError = curve$standardError,
      aalenJohansenInterval = intervals(curve), stopped = curve$cumulativeStopped
    ),
    trend = trend(column(by_total, "responders"), column(by_total, "n"), sessions)[c("z", "chiSquared", "pValue")]
  )
})

# Units -----------------------------------------------------------------------------------------------------------

binomial_limit <- function(p, n, theta) {
  r <- qbinom(p, n, theta)
  (r - (pbinom(r, n, theta) - p) / dbinom(r, n, theta)) / n
}

answer("funnel", function(g) {
  normal <- function(tail) interval(g$target + c(-1, 1) * qnorm(1 - tail) * sqrt(g$target * (1 - g$target) / g$n))
  exact <- function(tail) interval(c(binomial_limit(tail, g$n, g$target), 1 - binomial_limit(tail, g$n, 1 - g$target)))
  one_sided <- function(tail) interval(c(binomial_limit(tail, g$n, g$target), binomial_limit(1 - tail, g$n, g$target)))
  both <- function(limits) list(limits95 = limits(0.025), limits998 = limits(0.001))
  around <- function(tail) {
    z <- qnorm(1 - tail)
    half <- z * sqrt(g$target * (1 - g$target) / g$n + z^2 / (4 * g$n^2))
    interval((g$target + z^2 / (2 * g$n) + c(-1, 1) * half) / (1 + z^2 / g$n))
  }
  list(exact = both(exact), oneSided = both(one_sided), normal = both(normal), aroundTarget = both(around))
})

answer("overdispersion", function(g) {
  x <- column(g, "responders")
  n <- column(g, "n")
  k <- length(n)
  target <- sum(x) / sum(n)
  weights <- n / (target * (1 - target))
  z <- (x / n - target) * sqrt(weights)
  limits <- quantile(z, c(0.1, 0.9), type = 7)
  winsorised <- pmin(pmax(z, limits[1]), limits[2])
  phi <- mean(winsorised^2)
  tau_squared <- max(0, (k * phi - (k - 1)) / (sum(weights) - sum(weights^2) / sum(weights)))
  list(
    target = target, z = z, zWinsorised = winsorised, phi = phi, phiRaw = mean(z^2), chiSquared = k * phi,
    pValue = pchisq(k * phi, k, lower.tail = FALSE), tauSquared = tau_squared,
    multiplicativeOfFirst = interval(target + c(-1, 1) * z95 * sqrt(phi / weights[1])),
    additiveOfFirst = interval(target + c(-1, 1) * z95 * sqrt(1 / weights[1] + tau_squared)),
    zAdditive = (x / n - target) / sqrt(1 / weights + tau_squared)
  )
})

answer("standardisation", function(g) {
  n <- column(g, "n")
  p <- column(g, "referenceResponders") / column(g, "referenceN")
  overall <- sum(column(g, "referenceResponders")) / sum(column(g, "referenceN"))
  observed <- sum(column(g, "responders"))
  expected <- sum(n * p)
  variance <- sum(n * p * (1 - p))
  z <- (observed - expected) / sqrt(variance)
  list(
    observed = observed, expected = expected, ratio = observed / expected,
    ratioInterval = interval(observed / expected + c(-1, 1) * z95 * sqrt(variance) / expected),
    standardisedRate = min(1, observed / expected * overall), referenceRate = overall, variance = variance, z = z,
    pValue = 2 * pnorm(-abs(z)), halfWidth998 = qnorm(0.999) * sqrt(variance) / expected,
    crudeRate = observed / sum(n), limits95 = interval(1 + c(-1, 1) * z95 * sqrt(variance) / expected),
    limits998 = interval(1 + c(-1, 1) * qnorm(0.999) * sqrt(variance) / expected)
  )
})
