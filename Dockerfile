# Ryadom in a slim image, run by an ordinary user; `ryadom run` applies the migrations when it starts.
FROM python:3.12-slim

RUN useradd --create-home --uid 10001 ryadom
WORKDIR /app
COPY requirements.lock pyproject.toml README.md ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock
COPY bot bot
COPY handlers handlers
COPY services services
COPY models models
COPY files files
COPY sandbox sandbox
COPY locales locales
COPY migrations migrations
# DATA_DIR=./data in a .env leads to the volume, too
RUN pip install --no-cache-dir --no-deps --no-build-isolation -e . \
    && mkdir /data && chown ryadom:ryadom /data && ln -s /data data
ENV DATA_DIR=/data PYTHONUNBUFFERED=1
USER ryadom
VOLUME /data
EXPOSE 8081
CMD ["ryadom", "run"]
