ARG DEBIAN_IMAGE=debian:13
FROM ${DEBIAN_IMAGE}
RUN apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends miniflux && rm -rf /var/lib/apt/lists/*
